package org.creativespaces.command.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a ledger out as text, a CloudEvent a line, in its order: what {@link LedgerImport} makes the same ledger of, to the
 * byte. Texts stay sealed and keys stay where they are. The ledger may be written meanwhile.
 */
public final class LedgerExport {
    private static final int BUFFER = 256 * 1024;

    private final LedgerCheck.Inspection inspection;
    private final Chain chain = new Chain();
    private final long from;
    private final JsonGenerator out;
    private long last;

    private LedgerExport(long from, OutputStream out, LedgerCheck.Inspection inspection) {
        this.from = from;
        this.out = ExportLine.writer(out);
        this.inspection = inspection;
        this.last = Math.max(0, from - 2);
    }

    /**
     * Exports a ledger to a file, which is there whole or not at all, and which only its owner may read.
     *
     * @param from the position of the first event to write, from 1
     * @throws UnusableStore if the file exists or cannot be written, there is no such position, or the ledger is not sound
     */
    public static LedgerCheck.Report toFile(
            LedgerPlace place, Path folder, long from, Path target, LedgerCheck.Inspection inspection) {
        if (Files.exists(target)) throw LedgerCopies.exists(target, "name another file");
        var part = LedgerCopies.beside(target, ".part");
        try {
            LedgerCopies.discard(part);
            LedgerCopies.makePrivate(part);
            LedgerCheck.Report report;
            try (var out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER)) {
                report = write(place, folder, from, out, target.toAbsolutePath().toString(), inspection);
            }
            LedgerCopies.finish(part, target);
            return report;
        } catch (IOException e) {
            throw unwritable(target.toAbsolutePath().toString(), FolderLock.reason(e), e);
        } finally {
            LedgerCopies.discard(part);
        }
    }

    /** As {@link #toFile}, but what was written before it failed stays written. The stream is flushed, not closed. */
    public static LedgerCheck.Report toStream(
            LedgerPlace place, Path folder, long from, OutputStream out, LedgerCheck.Inspection inspection) {
        return write(place, folder, from, out, "the export", inspection);
    }

    private static LedgerCheck.Report write(
            LedgerPlace place,
            Path folder,
            long from,
            OutputStream out,
            String name,
            LedgerCheck.Inspection inspection) {
        var export = new LedgerExport(from, out, inspection);
        try (var ledger = place.whole(folder)) {
            ledger.visit(export.last, export::write);
            export.out.flush();
        } catch (JacksonException e) {
            throw unwritable(name, e.getOriginalMessage(), e);
        }
        if (export.last < from - 1)
            throw new UnusableStore("the ledger has no event %d, after which to go on".formatted(from - 1), null);
        return new LedgerCheck.Report(export.last - (from - 1), Chain.hex(export.chain.last()), List.of(), 0);
    }

    private void write(LedgerFile.Entry entry) {
        var position = entry.position();
        if (position != last + 1) throw unsound(position, "follows position " + last);
        last = position;
        if (position < from) {
            chain.goOnAfter(digest(entry));
            return;
        }
        var row = entry.row();
        var linked = chain.add(position, row, entry.recordedAt());
        if (!Arrays.equals(linked, entry.digest())) throw unsound(position, "does not fit its digest");
        inspection.problems(row.type(), row.payload(), row.envelope()).forEach(problem -> {
            throw unsound(position, problem);
        });
        ExportLine.write(spelled(entry), out);
    }

    private static ExportedEvent spelled(LedgerFile.Entry entry) {
        try {
            var event = ExportedEvent.of(entry);
            if (event.rebuilds(entry)) return event;
            throw unsound(entry.position(), "is of another family than its type says");
        } catch (BadLine e) {
            throw unsound(entry.position(), "cannot be exported: " + e.getMessage());
        }
    }

    private static byte[] digest(LedgerFile.Entry entry) {
        if (entry.digest() != null) return entry.digest();
        throw unsound(entry.position(), "has no digest");
    }

    private static UnusableStore unsound(long position, String problem) {
        return new UnusableStore(
                "the ledger is not sound, and is not exported beyond here: event %d %s".formatted(position, problem),
                null);
    }

    private static UnusableStore unwritable(String what, @Nullable String why, Exception e) {
        return new UnusableStore("cannot write %s: %s".formatted(what, why), e);
    }
}
