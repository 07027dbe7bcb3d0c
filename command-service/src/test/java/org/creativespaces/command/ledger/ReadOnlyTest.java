package org.creativespaces.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativespaces.command.ledger.Rows.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders that must not be written: by their modes, or for root, whom modes do not bind, by how they are mounted. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadOnlyTest {
    private static final LedgerCheck.Inspection NOTHING = (type, payload, envelope) -> List.of();

    @TempDir
    Path root;

    private Path folder;
    private Path file;

    private interface Released extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    @BeforeEach
    void write() {
        folder = root.resolve("data");
        file = folder.resolve("ledger.db");
        try (var ledger = open()) {
            ledger.append(List.of(row("a", 0)));
        }
    }

    @Test
    void a_ledger_that_cannot_be_written_is_refused_before_anybody_relies_on_it() throws IOException {
        try (var held = readOnly(file)) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(UnusableStore.class)
                    .hasMessage(
                            "cannot write %s; make it and its folder writable for the user who runs this program",
                            file);
            assertThat(LedgerCheck.of(folder, NOTHING).events()).isEqualTo(1);
        }
        goesOn();
    }

    @Test
    void a_folder_that_cannot_be_written_is_refused_by_name() throws IOException {
        try (var held = readOnly(folder)) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(UnusableStore.class)
                    .hasMessageStartingWith("cannot write in the data folder " + folder + ": ")
                    .hasMessageContaining("make it writable");
        }
        goesOn();
    }

    @Test
    void no_copy_goes_into_a_folder_that_cannot_be_written() throws IOException {
        var other = Files.createDirectory(root.resolve("other"));
        var backup = root.resolve("backup.db");
        LedgerCopies.backup(folder, backup, NOTHING);
        try (var held = readOnly(other)) {
            var target = other.resolve("copy");
            assertThatThrownBy(() -> LedgerCopies.backup(folder, target, NOTHING))
                    .isInstanceOf(UnusableStore.class)
                    .hasMessageContaining("cannot write " + target);
            assertThatThrownBy(() -> LedgerExport.toFile(Rows.FILE, folder, 1, target, NOTHING))
                    .isInstanceOf(UnusableStore.class)
                    .hasMessageContaining("cannot write " + target);
            assertThatThrownBy(() -> LedgerCopies.restore(backup, other, NOTHING))
                    .isInstanceOf(UnusableStore.class)
                    .hasMessageContaining("cannot write in the data folder " + other);
        }
        assertThat(other).isEmptyDirectory();
    }

    /** As backups are kept: where nothing can be changed any more. */
    @Test
    void a_backup_that_cannot_be_written_is_put_back_all_the_same() throws IOException {
        var kept = Files.createDirectory(root.resolve("kept"));
        LedgerCopies.backup(folder, kept.resolve("backup.db"), NOTHING);
        try (var held = readOnly(kept)) {
            var restored = LedgerCopies.restore(kept.resolve("backup.db"), root.resolve("other"), NOTHING);
            assertThat(restored).isEqualTo(LedgerCheck.of(folder, NOTHING));
        }
    }

    @Test
    void a_whole_data_folder_that_cannot_be_written_is_checked_and_copied() throws IOException {
        var before = LedgerCheck.of(folder, NOTHING);
        try (var held = readOnly(folder)) {
            assertThat(LedgerCheck.of(folder, NOTHING)).isEqualTo(before);
            assertThat(LedgerCopies.backup(folder, root.resolve("backup.db"), NOTHING))
                    .isEqualTo(before);
        }
    }

    private static Released readOnly(Path path) throws IOException {
        if ("root".equals(System.getProperty("user.name"))) return Mounted.readOnly(path)::close;
        Assumptions.assumeThat(path.getFileSystem().supportedFileAttributeViews())
                .as("no file has modes here")
                .contains("posix");
        var modes = Files.getPosixFilePermissions(path);
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "r-x------" : "r--------"));
        return () -> Files.setPosixFilePermissions(path, modes);
    }

    private void goesOn() {
        try (var ledger = open()) {
            ledger.append(List.of(row("a", 1)));
            assertThat(ledger.newest().position()).isEqualTo(2);
        }
    }

    private Ledger open() {
        return LedgerCheckTest.open(SqliteStore.in(folder));
    }
}
