package org.creativespaces.query.projection;

/** Which projections this process works on; the others are worked on elsewhere, and how far they have come is learnt from there. */
interface Share {
    /**
     * Learns what the others do, takes up what is this process's and gives up what is not. Between batches, by the thread that
     * works on them.
     *
     * @param able whether this process can read the ledger; one that cannot leaves the work to those who can
     * @return whether the rows are still those that were there the last time
     */
    boolean turn(Lanes lanes, boolean able);

    /** Gives up everything, so that others need not wait until they notice. */
    void leave(Lanes lanes);

    /** Whether there may be others. */
    boolean withOthers();
}
