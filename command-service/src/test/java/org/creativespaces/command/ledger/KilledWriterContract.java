package org.creativespaces.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativespaces.command.ledger.Rows.row;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What was confirmed survives the process being killed at any moment under full load, and nothing half-written does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class KilledWriterContract {
    private static final int KILLS = 5;
    private static final int MOST_MILLIS = 600;
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path notes;

    private final Set<String> confirmedEvents = new HashSet<>();
    private final Set<String> confirmedCommands = new HashSet<>();

    /** The folder or the URL of the ledger, which is empty at first. */
    abstract String where();

    abstract LedgerSettings settings();

    /** Returns when nobody holds the ledger any more. */
    void awaitReleased() {}

    @Test
    void killed_again_and_again_it_keeps_all_it_confirmed_without_gap_or_duplicate() throws Exception {
        var seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println("kill.seed=" + seed);
        var random = new Random(seed);
        for (var kill = 0; kill < KILLS; kill++) {
            try (var writer = WriterProcess.start(where(), notes)) {
                writer.killedAfter(random.nextInt(MOST_MILLIS)).forEach(this::confirmed);
            }
            awaitReleased();
        }
        System.out.println(confirmedEvents.size() + " events confirmed before " + KILLS + " kills");
        assertThat(confirmedEvents).hasSizeGreaterThan(10 * KILLS);
        assertItGoesOn();
        assertNoCommandIsHalfWritten();
    }

    private void confirmed(String line) {
        var words = line.split(" ");
        // The last line may be torn.
        if (!line.startsWith(KilledWriter.CONFIRMED) || words.length < 4) return;
        confirmedEvents.add(words[1]);
        confirmedCommands.add(words[2]);
    }

    private void assertItGoesOn() {
        try (var ledger = LedgerCheckTest.open(KilledWriter.store(where()))) {
            var before = ledger.newest().position();
            var ids = new HashSet<String>();
            for (var stored : ledger.reads().after(0, Integer.MAX_VALUE))
                assertThat(ids.add(stored.eventId())).isTrue();
            assertThat(ids).hasSize(Math.toIntExact(before));
            assertThat(confirmedEvents.stream().filter(id -> !ids.contains(id))).isEmpty();
            var again = confirmedCommands.iterator().next();
            assertThatThrownBy(() -> ledger.append(List.of(row("a", 0, again, 0))))
                    .isInstanceOf(DuplicateCommand.class);
            ledger.append(List.of(row("a", 0)));
            assertThat(ledger.reads().stream("a", 0, 1).getFirst().position()).isEqualTo(before + 1);
        }
    }

    /** Nor is anything else wrong with the ledger: pages, numbers, times, digests. */
    private void assertNoCommandIsHalfWritten() {
        Map<String, Integer> missing = new HashMap<>();
        var report = LedgerCheck.of(settings(), Path.of(where()), (type, payload, envelope) -> {
            var command = JSON.readTree(envelope).path("commandId").asString();
            missing.merge(command, JSON.readTree(payload).path("of").asInt(1) - 1, (before, of) -> before - 1);
            return List.of();
        });
        assertThat(report.problems()).isEmpty();
        assertThat(missing.values()).containsOnly(0);
    }
}
