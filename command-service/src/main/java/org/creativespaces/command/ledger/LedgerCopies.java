package org.creativespaces.command.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;

/**
 * Backs ledgers up and puts them back. A backup holds sealed texts and no keys: what is erased or redacted later is
 * unreadable in it too.
 */
public final class LedgerCopies {
    private static final int TOLD = 3;

    private LedgerCopies() {}

    /**
     * Copies the folder's ledger as of one moment; it may be written meanwhile. The target is there whole and checked, or not
     * at all.
     *
     * @throws UnusableStore if the target exists, cannot be written, or the ledger is not sound
     */
    public static LedgerCheck.Report backup(Path folder, Path target, LedgerCheck.Inspection inspection) {
        if (Files.exists(target)) throw exists(target, "name another file");
        var part = beside(target, ".part");
        try {
            discard(part);
            makePrivate(part);
            try (var ledger = LedgerFile.open(folder.resolve(Ledger.FILE))) {
                ledger.copyTo(part);
            }
            var report = sound(part, inspection);
            finish(part, target);
            return report;
        } catch (IOException e) {
            throw new UnusableStore("cannot write %s: %s".formatted(target.toAbsolutePath(), FolderLock.reason(e)), e);
        } finally {
            discard(part);
        }
    }

    /**
     * Puts a backup in place as the folder's ledger, which must not have one. No program may use the folder meanwhile.
     *
     * @throws UnusableStore if the folder has a ledger or is in use, or the backup is not sound; then nothing is changed
     */
    public static LedgerCheck.Report restore(Path backup, Path folder, LedgerCheck.Inspection inspection) {
        try (var lock = FolderLock.take(folder)) {
            var target = folder.resolve(Ledger.FILE);
            refuseToReplace(target);
            var part = beside(target, ".restoring");
            try {
                discard(part);
                makePrivate(part);
                copy(backup, part);
                bringUp(part, backup);
                var report = sound(part, inspection);
                finish(part, target);
                return report;
            } catch (IOException e) {
                throw new UnusableStore(
                        "cannot copy %s to %s: %s".formatted(backup, target.toAbsolutePath(), FolderLock.reason(e)), e);
            } finally {
                discard(part);
            }
        }
    }

    /** What an older ledger has left in its log would be played into the one that is put in its place. */
    static void refuseToReplace(Path target) {
        for (var ending : List.of("", "-wal", "-shm", "-journal")) {
            var file = beside(target, ending);
            if (Files.exists(file))
                throw exists(file, "move ledger.db away first, and the files beside it whose names begin so");
        }
    }

    /** Before anything is in it: only its owner may read what is copied, also if the copying is broken off. */
    static void makePrivate(Path part) throws IOException {
        Files.createFile(part);
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var written = Files.newOutputStream(to)) {
            Files.copy(from, written);
        }
    }

    /** A backup may be from an older program. */
    private static void bringUp(Path file, Path backup) {
        var form = LedgerFile.form(file);
        // A copying that was broken off may leave an empty file, of which an empty ledger would be made.
        if (form == 0) throw new UnusableStore("there is no ledger in " + backup, null);
        if (form > LedgerSchema.VERSIONS.size()) throw Sqlite.tooNew(backup, form, LedgerSchema.VERSIONS.size());
        try {
            LedgerDatabase.open(file).close();
        } catch (SQLException e) {
            throw new UnusableStore("cannot close " + file.toAbsolutePath(), e);
        }
    }

    static LedgerCheck.Report sound(Path file, LedgerCheck.Inspection inspection) {
        var report = LedgerCheck.ofFile(file, inspection);
        if (report.isSound()) return report;
        throw new UnusableStore(
                "the ledger is not sound, nothing was done: "
                        + String.join(
                                "; ", report.problems().stream().limit(TOLD).toList()),
                null);
    }

    /** On disk, and only then under its name. */
    static void finish(Path part, Path target) throws IOException {
        try (var file = FileChannel.open(part, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    static Path beside(Path target, String ending) {
        return target.resolveSibling(target.getFileName() + ending);
    }

    static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
            Files.deleteIfExists(beside(part, "-wal"));
            Files.deleteIfExists(beside(part, "-shm"));
        } catch (IOException e) {
            throw new UnusableStore("cannot delete " + part.toAbsolutePath(), e);
        }
    }

    static UnusableStore exists(Path target, String advice) {
        return new UnusableStore(
                target.toAbsolutePath() + " exists already: " + advice,
                new FileAlreadyExistsException(target.toString()));
    }
}
