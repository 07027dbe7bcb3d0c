package org.creativespaces.query.projection;

import org.creativespaces.query.projection.PositionStore.Mark;
import org.jspecify.annotations.Nullable;

/**
 * Who works on a projection, and how far it has come: both in one document, so that a position is only ever stored by the holder.
 *
 * @param holder the process that works on it; null when it is free
 * @param epoch grows each time the lease is taken: what is written under an older one is refused
 * @param renewals changes for as long as the holder lives
 * @param mark null before the first event
 * @param stopped why its last holder could not go on; null if it could
 */
record Lease(
        String projection,
        @Nullable String holder,
        long epoch,
        long renewals,
        @Nullable Mark mark,
        @Nullable String stopped) {
    /** One that nobody has taken yet. */
    static Lease untouched(String projection) {
        return new Lease(projection, null, 0, 0, null, null);
    }

    boolean isFree() {
        return holder == null;
    }

    long position() {
        return mark == null ? 0 : mark.position();
    }

    /** What stays the same while nobody gives a sign of life. */
    Object pulse() {
        return epoch + "/" + renewals + "/" + position() + "/" + holder;
    }
}
