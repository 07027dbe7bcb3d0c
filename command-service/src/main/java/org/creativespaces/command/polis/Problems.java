package org.creativespaces.command.polis;

import java.util.ArrayList;
import java.util.List;

/** The problems of one import: all are counted, the first ones are kept. Safe for several threads. */
final class Problems {
    static final int KEPT = 1_000;

    private final List<Problem> first = new ArrayList<>();
    private long count;

    synchronized void add(Problem problem) {
        if (count++ < KEPT) first.add(problem);
    }

    synchronized List<Problem> first() {
        return List.copyOf(first);
    }

    synchronized long count() {
        return count;
    }
}
