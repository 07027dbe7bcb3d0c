package org.creativespaces.query.trail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.ledger.StoredEvent;
import org.jspecify.annotations.Nullable;

/** Folds stories from the ledger. What was folded is kept, sealed as it is, and extended on every use. */
final class Stories {
    private static final int KEPT = 2_000;
    private static final int BATCH = 500;

    private final LedgerReader ledger;
    private final EventDecoder decoder;
    private final Cache<String, Chapter> chapters =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Stories(LedgerReader ledger, EventDecoder decoder) {
        this.ledger = ledger;
        this.decoder = decoder;
    }

    private record Chapter(@Nullable Story story, long version) {
        static final Chapter NONE = new Chapter(null, 0);
    }

    /** The story up to now; none if nothing of this id has one. */
    Optional<Story> find(String id) {
        var known = chapters.getIfPresent(id);
        var now = extended(known == null ? Chapter.NONE : known, id);
        if (now.story() != null) chapters.put(id, now);
        return Optional.ofNullable(now.story());
    }

    private Chapter extended(Chapter from, String id) {
        var chapter = from;
        while (true) {
            var events = ledger.stream(id, chapter.version(), BATCH);
            for (var event : events) chapter = extended(chapter, event);
            if (events.size() < BATCH) return chapter;
        }
    }

    private Chapter extended(Chapter chapter, StoredEvent event) {
        var story = Story.isToldBy(event.type())
                ? Story.evolve(chapter.story(), decoder.decode(event).event())
                : chapter.story();
        return new Chapter(story, event.version());
    }
}
