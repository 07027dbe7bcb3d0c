package org.creativespaces.command.dispatch;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Lets some time pass before the next attempt. */
@FunctionalInterface
interface Backoff {
    /** @param attempt how many attempts there were, from 1 */
    void after(int attempt);

    /** Doubles from attempt to attempt; random, so that those who clashed do not clash again. */
    static Backoff exponential(Duration first) {
        return attempt -> {
            var longest = first.toNanos() << (attempt - 1);
            LockSupport.parkNanos(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1));
        };
    }
}
