package org.creativespaces.query.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.creativespaces.query.ledger.LedgerReader;
import org.jspecify.annotations.Nullable;

/**
 * The newest events, read and written as CloudEvents once for all who follow the feed at its head; who is further behind
 * reads the ledger.
 */
final class LatestEvents {
    static final int BATCH = 500;

    private static final int KEPT = 4_096;
    private static final byte[] DATA = "\ndata: ".getBytes(US_ASCII);
    private static final byte[] END = "\n\n".getBytes(US_ASCII);

    private final LedgerReader ledger;
    private final CloudEvents form;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Window window;

    LatestEvents(LedgerReader ledger, CloudEvents form) {
        this.ledger = ledger;
        this.form = form;
    }

    /** An event with the bytes that followers are sent, never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Told(FeedEvent event, byte[] frame) {
        long position() {
            return event.stored().position();
        }
    }

    /** All events after a position up to the last one. */
    private record Window(long after, List<Told> events) {
        long last() {
            return events.isEmpty() ? after : events.getLast().position();
        }

        List<Told> from(long position) {
            return position >= last() ? List.of() : events.subList((int) (position - after), events.size());
        }

        Window with(List<Told> more) {
            var all = Stream.concat(events.stream(), more.stream()).toList();
            var kept = all.subList(Math.max(0, all.size() - KEPT), all.size());
            return kept.isEmpty() ? this : new Window(kept.getFirst().position() - 1, kept);
        }
    }

    /** Some of the events after the position, in order; none only at the head. */
    List<Told> after(long position) {
        var now = window;
        if (now == null) now = beyond(position);
        if (position < now.after()) return read(position);
        return position < now.last() ? now.from(position) : beyond(position).from(position);
    }

    /** Whoever comes first reads for all. */
    private Window beyond(long position) {
        reading.lock();
        try {
            var now = window;
            if (now == null) now = new Window(ledger.head(), List.of());
            if (now.last() <= position) now = now.with(read(now.last()));
            window = now;
            return now;
        } finally {
            reading.unlock();
        }
    }

    private List<Told> read(long position) {
        return ledger.after(position, BATCH).stream()
                .map(FeedEvent::of)
                .map(event -> new Told(event, frame(event)))
                .toList();
    }

    private byte[] frame(FeedEvent event) {
        var stored = event.stored();
        var bytes = new ByteArrayOutputStream(CloudEvents.BYTES_EACH);
        bytes.writeBytes(("id: " + stored.position() + "\nevent: " + stored.type()).getBytes(US_ASCII));
        bytes.writeBytes(DATA);
        form.write(event, bytes);
        bytes.writeBytes(END);
        return bytes.toByteArray();
    }
}
