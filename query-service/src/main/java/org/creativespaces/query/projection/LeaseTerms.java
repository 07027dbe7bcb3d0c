package org.creativespaces.query.projection;

import java.time.Duration;

/**
 * How long is waited for whom.
 *
 * @param expiry without a sign of life for so long, a holder is taken for dead
 */
record LeaseTerms(Duration expiry) {
    /** A holder that could not renew its lease for so long writes no more: sooner than others take it, be its clock slower than theirs. */
    Duration hold() {
        return expiry.multipliedBy(8).dividedBy(10);
    }

    /** How often a holder gives a sign of life. */
    Duration renewal() {
        return expiry.dividedBy(10);
    }

    /** After how long a free lease is anybody's, though it ought to be somebody else's. */
    Duration courtesy() {
        return expiry.dividedBy(4);
    }

    /** A lease that nobody ever took is of a store that is new or empty: so long, all who read from it have time to notice. */
    Duration settling() {
        return expiry.dividedBy(10);
    }
}
