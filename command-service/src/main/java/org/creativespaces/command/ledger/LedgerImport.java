package org.creativespaces.command.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Makes a ledger of what {@link LedgerExport} wrote, or continues one that ends where the lines begin: every event gets its
 * position, its time of recording and its digest again. All lines are taken, or none.
 */
public final class LedgerImport {
    private static final LedgerCheck.Inspection NOTHING_MORE = (type, payload, envelope) -> List.of();
    private static final String LAST_SEQUENCE = "SELECT max(sequence) FROM event WHERE aggregate_id = ?";

    private final LedgerCheck.Inspection inspection;
    private final Connection connection;
    private final LedgerWriter writer;
    private final Map<String, Long> sequences = new HashMap<>();

    private LedgerImport(Connection connection, Predicate<SQLException> clash, LedgerCheck.Inspection inspection)
            throws SQLException {
        this.connection = connection;
        this.writer = new LedgerWriter(connection, clash, Clock.systemUTC(), new Newest());
        this.inspection = inspection;
    }

    /**
     * Imports into the ledger that the settings say, which no program may write meanwhile. One that is not in the folder yet
     * gets its name there when it is whole and checked.
     *
     * @param name what the lines are from, for messages
     * @return what a check of the whole ledger found afterwards
     * @throws UnusableStore if a line cannot be imported, which the message names with the attribute at fault, or the
     *     folder is in use or cannot be written; then nothing is changed
     */
    public static LedgerCheck.Report into(
            LedgerSettings settings, Path folder, InputStream in, String name, LedgerCheck.Inspection inspection) {
        return settings.isFile()
                ? intoFolder(folder, in, name, inspection)
                : intoServer(settings, folder, in, name, inspection);
    }

    private static LedgerCheck.Report intoServer(
            LedgerSettings settings, Path folder, InputStream in, String name, LedgerCheck.Inspection inspection) {
        try (var store = settings.store(folder);
                var connection = store.writer()) {
            write(connection, store::isClash, in, name, inspection);
        } catch (SQLException | IOException e) {
            throw new UnusableStore("cannot import %s: %s".formatted(name, e.getMessage()), e);
        }
        return LedgerCheck.of(settings, folder, NOTHING_MORE);
    }

    private static LedgerCheck.Report intoFolder(
            Path folder, InputStream in, String name, LedgerCheck.Inspection inspection) {
        try (var lock = FolderLock.take(folder)) {
            var target = folder.resolve(Ledger.FILE);
            if (Files.exists(target)) {
                write(target, in, name, inspection);
                return LedgerCheck.ofFile(target, NOTHING_MORE);
            }
            LedgerCopies.refuseToReplace(target);
            var part = LedgerCopies.beside(target, ".importing");
            try {
                LedgerCopies.discard(part);
                write(part, in, name, inspection);
                var report = LedgerCopies.sound(part, NOTHING_MORE);
                LedgerCopies.finish(part, target);
                return report;
            } finally {
                LedgerCopies.discard(part);
            }
        } catch (IOException e) {
            throw new UnusableStore("cannot import %s: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static void write(Path file, InputStream in, String name, LedgerCheck.Inspection inspection)
            throws IOException {
        try (var connection = LedgerDatabase.open(file)) {
            write(connection, SqliteStore::clashes, in, name, inspection);
        } catch (SQLException e) {
            throw new UnusableStore(
                    "cannot write %s: %s%s".formatted(file.toAbsolutePath(), e.getMessage(), Sqlite.advice(e)), e);
        }
    }

    /** In one transaction, which ends with the connection if it is not committed. */
    private static void write(
            Connection connection,
            Predicate<SQLException> clash,
            InputStream in,
            String name,
            LedgerCheck.Inspection inspection)
            throws SQLException, IOException {
        var run = new LedgerImport(connection, clash, inspection);
        var lines = new Lines(in);
        var number = 1L;
        try {
            for (var line = lines.next(); line != null; line = lines.next(), number++) run.take(line);
        } catch (BadLine e) {
            throw new UnusableStore("%s, line %d: %s".formatted(name, number, e.getMessage()), e);
        }
        connection.commit();
    }

    private void take(byte[] line) throws SQLException {
        var entry = ExportLine.read(line).entry();
        var row = entry.row();
        if (entry.position() != writer.last() + 1)
            throw new BadLine(
                    "sequence is %d, but %d is the next position".formatted(entry.position(), writer.last() + 1));
        if (entry.recordedAt() < writer.recordedAt())
            throw new BadLine("recordedtime is before that of the event before it");
        inspection.problems(row.type(), row.payload(), row.envelope()).forEach(problem -> {
            throw new BadLine(problem);
        });
        follow(row);
        try {
            writer.write(List.of(List.of(row)), entry.recordedAt());
        } catch (LedgerWriter.Clash e) {
            throw new BadLine("id, or commandid with commandordinal, is that of another event");
        }
        // Each row for itself: what is kept until it is committed would be the whole export.
        writer.committed();
        if (!Arrays.equals(writer.digest(), entry.digest()))
            throw new BadLine("digest does not fit: this event, or one before it, is not the one that was exported");
    }

    /** Streams have no gaps either. */
    private void follow(LedgerRow row) throws SQLException {
        var before = sequences.get(row.aggregateId());
        var expected = (before == null ? lastSequence(row.aggregateId()) : before) + 1;
        if (row.sequence() != expected)
            throw new BadLine("aggregateversion is %d, but %d is the next of %s"
                    .formatted(row.sequence() + 1, expected + 1, row.aggregateId()));
        sequences.put(row.aggregateId(), expected);
    }

    private long lastSequence(String aggregateId) throws SQLException {
        try (var ask = connection.prepareStatement(LAST_SEQUENCE)) {
            ask.setString(1, aggregateId);
            try (var row = ask.executeQuery()) {
                var sequence = row.next() ? row.getLong(1) : 0;
                return row.wasNull() ? -1 : sequence;
            }
        }
    }
}
