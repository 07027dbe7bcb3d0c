package org.creativespaces.query.region;

import java.util.concurrent.ConcurrentSkipListMap;
import org.creativespaces.query.projection.FoldedModels;

/**
 * Folds as they were at some positions, from which later ones go on. At most twenty: when there are more, every other one goes
 * and the next are twice as far apart. Their rows share what is the same in them.
 */
final class Checkpoints {
    private static final int MOST = 20;

    private final ConcurrentSkipListMap<Long, FoldedModels> kept = new ConcurrentSkipListMap<>();
    private long apart;

    /** The first are so many events apart, which is a multiple of what a replay takes at once. */
    Checkpoints(long apart) {
        this.apart = apart;
    }

    /** A copy of the nearest one up to a position, to go on with; an empty one if there is none. */
    FoldedModels upTo(long position) {
        var nearest = kept.floorEntry(position);
        return nearest == null ? new FoldedModels() : nearest.getValue().copy();
    }

    /** Keeps a copy if it is time for one. */
    synchronized void pass(FoldedModels models) {
        if (models.position() % apart != 0) return;
        kept.putIfAbsent(models.position(), models.copy());
        if (kept.size() <= MOST) return;
        apart = 2 * apart;
        kept.keySet().removeIf(position -> position % apart != 0);
    }

    int size() {
        return kept.size();
    }
}
