package org.creativespaces.query.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.ledger.StoredEvent;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.ledger.StoryLedger;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** What links to the feed of a story lead to, for who may follow everything. */
public final class FollowedLinks {
    private final Map<String, Set<Long>> followed = new HashMap<>();
    private final Feed feed;

    public FollowedLinks(Story story) {
        feed = new Feed(new Kept(new StoryLedger(story).after(0, Integer.MAX_VALUE)), (granted, space) -> false);
    }

    /** The positions of the events that the link leads to. */
    public Set<Long> positions(String link) {
        return followed.computeIfAbsent(link, this::follow);
    }

    private Set<Long> follow(String link) {
        var request = new MockHttpServletRequest();
        UriComponentsBuilder.fromUriString(link)
                .build()
                .getQueryParams()
                .forEach((name, values) -> request.setParameter(name, values.toArray(String[]::new)));
        var filter = FeedFilter.of(Parameters.of(request, Set.of("region", "type")));
        return feed.after(0, Integer.MAX_VALUE, filter, FeedGrant.of(FeedFixture.AUDITOR)).events().stream()
                .map(event -> event.stored().position())
                .collect(Collectors.toSet());
    }

    /** The events in the form in which they are stored, written once. */
    private record Kept(List<StoredEvent> events) implements LedgerReader {
        @Override
        public long head() {
            return events.size();
        }

        @Override
        public boolean awaitBeyond(long position, Duration atMost) {
            return head() > position;
        }

        @Override
        public List<StoredEvent> after(long position, int limit) {
            return events.subList((int) position, (int) Math.min(head(), position + limit));
        }

        @Override
        public List<StoredEvent> stream(String aggregateId, long afterVersion, int limit) {
            throw new UnsupportedOperationException("the feed reads no streams");
        }

        @Override
        public Optional<StoredEvent> byId(String eventId) {
            throw new UnsupportedOperationException("the feed looks for no event");
        }

        @Override
        public long positionAt(Instant moment) {
            throw new UnsupportedOperationException("the feed knows no moments");
        }
    }
}
