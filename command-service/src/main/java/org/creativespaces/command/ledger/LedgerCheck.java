package org.creativespaces.command.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a whole ledger and tells what is wrong with it: the file's pages, the numbers and times of events, the chain of
 * their digests, and whatever an {@link Inspection} looks for in each. Changes nothing; the ledger may be written meanwhile.
 */
public final class LedgerCheck {
    private static final int TOLD_AT_MOST = 100;
    private static final String WHOLE_FILE = "file: ";

    private final Inspection inspection;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Chain chain = new Chain();
    private long problemCount;
    private long last;
    private long recordedAt;

    private LedgerCheck(Inspection inspection) {
        this.inspection = inspection;
    }

    /** Looks at what an event says. */
    @FunctionalInterface
    public interface Inspection {
        /** What is wrong with it; empty when nothing is. Never quotes the payload. */
        List<String> problems(String type, String payload, String envelope);
    }

    /**
     * What was found.
     *
     * @param events how many there are, which is the position of the newest if nothing is wrong
     * @param digest of the newest event, in hexadecimal: stands for all of them
     * @param problems the first of them, each with the event's position where it concerns one
     * @param problemCount how many there are
     */
    public record Report(long events, String digest, List<String> problems, long problemCount) {
        public boolean isSound() {
            return problemCount == 0;
        }
    }

    /**
     * Checks the ledger of a folder.
     *
     * @throws UnusableStore if there is none, or it cannot be read at all
     */
    public static Report of(Path folder, Inspection inspection) {
        return ofFile(folder.resolve(Ledger.FILE), inspection);
    }

    /** As {@link #of(Path, Inspection)}, of a ledger that may be elsewhere. */
    public static Report of(LedgerPlace place, Path folder, Inspection inspection) {
        try (var ledger = place.whole(folder)) {
            return new LedgerCheck(inspection).of(ledger);
        }
    }

    static Report ofFile(Path file, Inspection inspection) {
        try (var ledger = LedgerFile.open(file)) {
            return new LedgerCheck(inspection).of(ledger);
        }
    }

    private Report of(WholeLedger ledger) {
        ledger.damages().forEach(damage -> problem(WHOLE_FILE + damage));
        var events = new long[1];
        try {
            ledger.visit(0, entry -> {
                events[0]++;
                check(entry);
            });
        } catch (UnusableStore e) {
            // A damaged page ends the visit; what follows it cannot be read.
            problem(WHOLE_FILE + e.getMessage());
        }
        return new Report(events[0], Chain.hex(chain.last()), List.copyOf(problems), problemCount);
    }

    private void check(LedgerFile.Entry entry) {
        var row = entry.row();
        var at = entry.position();
        if (at != last + 1) problem(at, "follows position " + last);
        last = at;
        if (entry.recordedAt() < recordedAt) problem(at, "is recorded before the one before it");
        recordedAt = entry.recordedAt();
        var sequence = sequences.merge(row.aggregateId(), 0L, (before, zero) -> before + 1);
        if (row.sequence() != sequence) {
            problem(at, "has number %d in its stream instead of %d".formatted(row.sequence(), sequence));
            sequences.put(row.aggregateId(), row.sequence());
        }
        link(entry);
        inspection.problems(row.type(), row.payload(), row.envelope()).forEach(problem -> problem(at, problem));
    }

    /** One changed event is one problem: the chain goes on with what is stored. */
    private void link(LedgerFile.Entry entry) {
        var digest = entry.digest();
        var computed = chain.add(entry.position(), entry.row(), entry.recordedAt());
        if (Arrays.equals(computed, digest)) return;
        problem(entry.position(), "does not fit its digest: it, or the one before it, was changed");
        if (digest != null) chain.goOnAfter(digest);
    }

    private void problem(long position, String what) {
        problem("event " + position + " " + what);
    }

    private void problem(String what) {
        problemCount++;
        if (problems.size() < TOLD_AT_MOST) problems.add(what);
    }
}
