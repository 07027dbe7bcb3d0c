package org.creativespaces.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.ledger.Rows.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a power cut may leave of a write: its beginning, in the write-ahead log or in the file that the log is being folded
 * into. Whatever was synced before is there, nothing of what was not is, and it goes on.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TornLogTest {
    private static final LedgerCheck.Inspection NOTHING = (type, payload, envelope) -> List.of();
    private static final int APPENDS = 60;
    private static final int PAGE = 4_096;

    @TempDir
    Path root;

    private final List<Long> logAfterEach = new ArrayList<>();
    private byte[] file;
    private byte[] log;
    private byte[] folded;

    /** As the files stand in the middle of the work of a program, the length of the log after each append, and afterwards. */
    @BeforeEach
    void write() throws IOException {
        var folder = root.resolve("written");
        try (var ledger = open(folder)) {
            for (var n = 0; n < APPENDS; n++) {
                ledger.append(List.of(row("a", 2L * n), row("a", 2L * n + 1)));
                logAfterEach.add(Files.size(folder.resolve("ledger.db-wal")));
            }
            file = Files.readAllBytes(folder.resolve("ledger.db"));
            log = Files.readAllBytes(folder.resolve("ledger.db-wal"));
        }
        folded = Files.readAllBytes(folder.resolve("ledger.db"));
        assertThat(folded).hasSizeGreaterThan(file.length);
    }

    @RepeatedTest(20)
    void of_a_log_that_breaks_off_every_whole_append_is_kept(RepetitionInfo repetition) throws IOException {
        var length = new Random(repetition.getCurrentRepetition())
                .nextInt(logAfterEach.getFirst().intValue(), log.length);
        check(file, Arrays.copyOf(log, length), 2 * wholeWithin(length));
    }

    @RepeatedTest(20)
    void of_a_log_whose_last_block_was_half_written_every_append_before_it_is_kept(RepetitionInfo repetition)
            throws IOException {
        var random = new Random(-repetition.getCurrentRepetition());
        var torn = log.clone();
        var from = random.nextInt(logAfterEach.getFirst().intValue(), log.length - PAGE);
        var rubbish = new byte[Math.min(PAGE, log.length - from)];
        random.nextBytes(rubbish);
        System.arraycopy(rubbish, 0, torn, from, rubbish.length);
        check(file, torn, 2 * wholeWithin(from));
    }

    /** The log is folded into the file page by page; until that is done it stays. */
    @RepeatedTest(20)
    void a_file_that_the_log_was_being_folded_into_loses_nothing(RepetitionInfo repetition) throws IOException {
        var reached = new Random(repetition.getCurrentRepetition()).nextInt(folded.length);
        var half = Arrays.copyOf(folded, Math.max(reached, file.length));
        if (reached < file.length) System.arraycopy(file, reached, half, reached, file.length - reached);
        check(half, log, 2L * APPENDS);
    }

    @Test
    void a_log_that_belongs_to_another_file_is_not_played() throws IOException {
        var rubbish = new byte[log.length];
        new Random(1).nextBytes(rubbish);
        check(folded, rubbish, 2L * APPENDS);
    }

    private long wholeWithin(long length) {
        return logAfterEach.stream().filter(end -> end <= length).count();
    }

    private void check(byte[] file, byte[] log, long kept) throws IOException {
        var folder = Files.createDirectory(root.resolve("found"));
        Files.write(folder.resolve("ledger.db"), file);
        Files.write(folder.resolve("ledger.db-wal"), log);
        try (var ledger = open(folder)) {
            assertThat(ledger.newest().position()).isEqualTo(kept);
            ledger.append(List.of(row("a", kept)));
            assertThat(ledger.newest().position()).isEqualTo(kept + 1);
        }
        var report = LedgerCheck.of(folder, NOTHING);
        assertThat(report.problems()).isEmpty();
        assertThat(report.events()).isEqualTo(kept + 1);
    }

    private static Ledger open(Path folder) {
        return LedgerCheckTest.open(SqliteStore.in(folder));
    }
}
