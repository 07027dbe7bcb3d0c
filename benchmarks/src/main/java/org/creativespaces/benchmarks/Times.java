package org.creativespaces.benchmarks;

import java.util.Arrays;

/** Times that something took, kept one by one, so that percentiles are exact. To be filled by one thread. */
final class Times {
    private static final double NANOS_PER_MS = 1e6;

    private long[] nanos = new long[1 << 16];
    private int count;

    void add(long nanoseconds) {
        if (count == nanos.length) nanos = Arrays.copyOf(nanos, 2 * count);
        nanos[count++] = nanoseconds;
    }

    int count() {
        return count;
    }

    /** The time in milliseconds within which so many of a hundred were; 0 while there are none. */
    double millis(double percent) {
        if (count == 0) return 0;
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        var index = (int) Math.ceil(percent / 100 * count) - 1;
        return sorted[Math.max(0, index)] / NANOS_PER_MS;
    }

    @Override
    public String toString() {
        return "p50 %.1f ms, p99 %.1f ms, longest %.1f ms".formatted(millis(50), millis(99), millis(100));
    }
}
