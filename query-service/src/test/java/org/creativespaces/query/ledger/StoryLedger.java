package org.creativespaces.query.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.creativespaces.events.catalogue.EventTypes;
import tools.jackson.databind.json.JsonMapper;

/** A ledger that holds what a story has told, and whatever it tells later. */
public record StoryLedger(Supplier<Story> story) implements LedgerReader {
    public StoryLedger(Story story) {
        this(() -> story);
    }

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public long head() {
        return story.get().told().size();
    }

    @Override
    public boolean awaitBeyond(long position, Duration atMost) {
        return head() > position;
    }

    @Override
    public List<StoredEvent> after(long position, int limit) {
        return all().stream()
                .filter(event -> event.position() > position)
                .limit(limit)
                .toList();
    }

    @Override
    public List<StoredEvent> stream(String aggregateId, long afterVersion, int limit) {
        return all().stream()
                .filter(event -> event.aggregateId().equals(aggregateId) && event.version() > afterVersion)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<StoredEvent> byId(String eventId) {
        return all().stream().filter(event -> event.id().equals(eventId)).findFirst();
    }

    @Override
    public long positionAt(Instant moment) {
        return story.get().told().stream()
                .takeWhile(recorded -> !recorded.recordedAt().isAfter(moment))
                .count();
    }

    private List<StoredEvent> all() {
        return story.get().told().stream()
                .map(recorded -> new StoredEvent(
                        recorded.position(),
                        recorded.id(),
                        recorded.event().aggregateId(),
                        recorded.version(),
                        EventTypes.nameOf(recorded.event().getClass()),
                        JSON.writeValueAsString(recorded.event()),
                        JSON.writeValueAsString(
                                new TreeMap<>(recorded.envelope().toMap())),
                        recorded.recordedAt()))
                .toList();
    }
}
