package org.creativespaces.query.trail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.ledger.StoredEvent;
import org.creativespaces.query.trail.Trail.Subject;

/** Tells the trail of a thing to a reader, as far as they may know it. */
public final class TrailQueries {
    private static final int BATCH = 500;

    private final LedgerReader ledger;
    private final ReadableStories stories;
    private final Entries entries;

    TrailQueries(LedgerReader ledger, ReadableStories stories, Entries entries) {
        this.ledger = ledger;
        this.stories = stories;
        this.entries = entries;
    }

    /**
     * Part of a trail; none if there is no such thing, or none that the reader may know of.
     *
     * @param afterVersion where the part begins: 0 for the beginning
     */
    public Optional<Trail> part(Subject of, Viewer viewer, long afterVersion, int limit) {
        return story(of, viewer).map(story -> {
            var events = ledger.stream(of.id(), afterVersion, limit + 1);
            var shown = events.subList(0, Math.min(limit, events.size()));
            var next = events.size() > limit ? lastOf(shown) : null;
            return new Trail(of, story.withheld(), entries.tell(shown, story, viewer), next);
        });
    }

    /** A whole trail, however long, read as it is consumed; none as above. */
    public Optional<Stream<TrailEntry>> whole(Subject of, Viewer viewer) {
        return story(of, viewer)
                .map(story -> Stream.iterate(
                                ledger.stream(of.id(), 0, BATCH),
                                batch -> !batch.isEmpty(),
                                batch ->
                                        batch.size() < BATCH ? List.of() : ledger.stream(of.id(), lastOf(batch), BATCH))
                        .flatMap(batch -> entries.tell(batch, story, viewer).stream()));
    }

    private Optional<Story> story(Subject of, Viewer viewer) {
        return stories.find(of.id(), viewer).filter(story -> story.kind() == of.kind());
    }

    private static long lastOf(List<StoredEvent> events) {
        return events.getLast().version();
    }
}
