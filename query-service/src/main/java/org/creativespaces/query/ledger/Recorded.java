package org.creativespaces.query.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event as this version of the code understands it, with everything known about its recording. One that nobody has asked for yet
 * may not be decoded; who asks for what cannot be decoded is told {@link UnreadableEvent}.
 */
public final class Recorded<E extends Event> {
    private final Class<? extends Event> kind;
    private final String id;
    private final long position;
    private final long version;
    private final Instant recordedAt;
    private volatile Content<E> content;

    private sealed interface Content<E extends Event> {
        Told<E> told();
    }

    private record Told<E extends Event>(E event, Envelope envelope) implements Content<E> {
        @Override
        public Told<E> told() {
            return this;
        }
    }

    private record Untold<E extends Event>(Supplier<Recorded<E>> decoding) implements Content<E> {
        @Override
        public Told<E> told() {
            return decoding.get().told();
        }
    }

    public Recorded(E event, Envelope envelope, String id, long position, long version, Instant recordedAt) {
        this(event.getClass(), new Told<>(event, envelope), id, position, version, recordedAt);
    }

    private Recorded(
            Class<? extends Event> kind,
            Content<E> content,
            String id,
            long position,
            long version,
            Instant recordedAt) {
        this.kind = kind;
        this.content = content;
        this.id = id;
        this.position = position;
        this.version = version;
        this.recordedAt = recordedAt;
    }

    /** One that is decoded when it is first asked what it says. */
    static Recorded<Event> later(StoredEvent stored, Class<? extends Event> kind, Supplier<Recorded<Event>> decoding) {
        return new Recorded<>(
                kind, new Untold<>(decoding), stored.id(), stored.position(), stored.version(), stored.recordedAt());
    }

    /** Who asks at the same time as others may decode it once more; all get the same. */
    private Told<E> told() {
        var told = content.told();
        content = told;
        return told;
    }

    /** The class of the event, which is known without decoding it. */
    public Class<? extends Event> kind() {
        return kind;
    }

    public E event() {
        return told().event();
    }

    public Envelope envelope() {
        return told().envelope();
    }

    public String id() {
        return id;
    }

    public long position() {
        return position;
    }

    public long version() {
        return version;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Recorded<?> that
                && position == that.position
                && version == that.version
                && id.equals(that.id)
                && recordedAt.equals(that.recordedAt)
                && told().equals(that.told());
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, position);
    }

    /** Not what it says. */
    @Override
    public String toString() {
        return "event %d (%s, %s)".formatted(position, id, kind.getSimpleName());
    }
}
