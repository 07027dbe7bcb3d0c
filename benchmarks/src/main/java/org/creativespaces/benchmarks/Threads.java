package org.creativespaces.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same from many threads. */
final class Threads {
    private Threads() {}

    /** Returns when all have done it; throws what any of them threw. */
    static void run(int threads, Runnable work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var one : pool.invokeAll(java.util.Collections.nCopies(threads, Executors.callable(work)))) one.get();
        }
    }

    /** How often a second they did it, over and over for that long. */
    static double perSecond(int threads, Duration howLong, Runnable work) throws Exception {
        var begun = System.nanoTime();
        Callable<Long> overAndOver = () -> {
            var done = 0L;
            for (; System.nanoTime() - begun < howLong.toNanos(); done++) work.run();
            return done;
        };
        var done = 0L;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<Future<Long>>();
            for (var i = 0; i < threads; i++) running.add(pool.submit(overAndOver));
            for (var one : running) done += one.get();
        }
        return done / Program.secondsSince(begun);
    }
}
