package org.creativespaces.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativespaces.command.ledger.Rows.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger's file that a disk has changed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DamagedFileTest {
    private static final LedgerCheck.Inspection NOTHING = (type, payload, envelope) -> List.of();
    private static final int EVENTS = 1_000;
    private static final int PAGE = 4_096;

    @TempDir
    Path root;

    private Path folder;
    private Path file;
    private byte[] whole;

    @BeforeEach
    void write() throws IOException {
        folder = root.resolve("data");
        file = folder.resolve("ledger.db");
        try (var ledger = open()) {
            ledger.append(LongStream.range(0, EVENTS).mapToObj(n -> row("a", n)).toList());
        }
        whole = Files.readAllBytes(file);
    }

    /** Wherever it hits: each page holds something that counts. */
    @RepeatedTest(20)
    void a_page_of_rubbish_is_found_and_not_copied(RepetitionInfo repetition) throws IOException {
        var random = new Random(repetition.getCurrentRepetition());
        var rubbish = new byte[PAGE];
        random.nextBytes(rubbish);
        var damaged = whole.clone();
        System.arraycopy(rubbish, 0, damaged, random.nextInt(1, whole.length / PAGE) * PAGE, PAGE);
        Files.write(file, damaged);

        assertThat(LedgerCheck.of(folder, NOTHING).isSound()).isFalse();
        var target = root.resolve("copy");
        assertThatThrownBy(() -> LedgerCopies.backup(folder, target, NOTHING)).isInstanceOf(UnusableStore.class);
        assertThat(root)
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("copy"));
        assertThat(file).hasBinaryContent(damaged);
    }

    @Test
    void a_ledger_that_has_lost_its_beginning_is_refused_by_name_and_left_as_it_is() throws IOException {
        var damaged = whole.clone();
        Arrays.fill(damaged, PAGE, 3 * PAGE, (byte) 0);
        Files.write(file, damaged);

        assertThatThrownBy(this::open)
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining(file.toString())
                .hasMessageEndingWith("the file is damaged: put a backup in its place");
        assertThat(file).hasBinaryContent(damaged);
    }

    @Test
    void a_backup_takes_the_place_of_a_damaged_ledger() throws IOException {
        var backup = root.resolve("backup.db");
        var sound = LedgerCopies.backup(folder, backup, NOTHING);
        Files.write(file, new byte[whole.length]);
        assertThatThrownBy(this::open).isInstanceOf(UnusableStore.class);

        assertThatThrownBy(() -> LedgerCopies.restore(backup, folder, NOTHING))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("move ledger.db away first");
        try (var files = Files.newDirectoryStream(folder, "ledger.db*")) {
            for (var damaged : files) Files.move(damaged, root.resolve(damaged.getFileName()));
        }

        assertThat(LedgerCopies.restore(backup, folder, NOTHING)).isEqualTo(sound);
        open().close();
    }

    /** Only what is in the page cannot be read. */
    @Test
    void while_it_runs_what_is_damaged_says_so_and_the_rest_goes_on() throws IOException {
        try (var ledger = open()) {
            var middle = ledger.reads().after(EVENTS / 2 - 1L, 1).getFirst();
            assertThat(middle.position()).isEqualTo(EVENTS / 2);
            var damaged = whole.clone();
            var at = new String(whole, StandardCharsets.ISO_8859_1).indexOf(middle.envelope()) / PAGE * PAGE;
            Arrays.fill(damaged, at, at + PAGE, (byte) 0xff);
            Files.write(file, damaged);
        }
        try (var ledger = open()) {
            assertThatThrownBy(() -> ledger.reads().after(0, EVENTS))
                    .isInstanceOf(UnusableStore.class)
                    .hasMessageStartingWith("cannot read the ledger at " + file)
                    .hasMessageEndingWith("the file is damaged: put a backup in its place");
            assertThat(ledger.reads().after(EVENTS - 1, 9)).hasSize(1);
            ledger.append(List.of(row("b", 0)));
            assertThat(ledger.newest().position()).isEqualTo(EVENTS + 1);
        }
    }

    private Ledger open() {
        return LedgerCheckTest.open(SqliteStore.in(folder));
    }
}
