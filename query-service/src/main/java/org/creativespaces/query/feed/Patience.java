package org.creativespaces.query.feed;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.creativespaces.query.ledger.LedgerReader;

/** How long a request is held open: until its time is over or the program ends. */
final class Patience {
    private static final Duration LOOK_UP = Duration.ofMillis(250);

    private final long since = System.nanoTime();
    private final Duration atMost;
    private final BooleanSupplier ending;

    Patience(Duration atMost, BooleanSupplier ending) {
        this.atMost = atMost;
        this.ending = ending;
    }

    /** Waits for the head of the ledger to be beyond the position; false when it is no use to wait on. */
    boolean untilBeyond(long position, LedgerReader ledger) {
        try {
            for (var left = left(); left.isPositive() && !ending.getAsBoolean(); left = left()) {
                if (ledger.awaitBeyond(position, left.compareTo(LOOK_UP) < 0 ? left : LOOK_UP)) return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private Duration left() {
        return atMost.minusNanos(System.nanoTime() - since);
    }
}
