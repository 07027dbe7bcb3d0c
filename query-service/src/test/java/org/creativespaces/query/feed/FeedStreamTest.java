package org.creativespaces.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.creativespaces.query.feed.FeedStream.Pace;
import org.creativespaces.query.http.HttpFixture;
import org.creativespaces.query.identity.ReadableSpaces;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.ledger.StoredEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Time passes only while a stream waits for something to come: five seconds each time. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedStreamTest {
    private static final Pace PACE = new Pace(
            Duration.ofMinutes(1),
            Duration.ofSeconds(15),
            Duration.ofSeconds(5),
            Duration.ofMillis(1),
            Duration.ofMillis(200));

    @TempDir
    Path folder;

    private final FeedEnding ending = new FeedEnding();
    private FeedFixture ledger;
    private long nanos;
    private int reads;
    private final List<Long> gathered = new ArrayList<>();
    private LongConsumer whileWaiting = position -> {};

    @BeforeEach
    void open() {
        ledger = new FeedFixture(folder).begun();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void everything_comes_in_order_each_as_a_cloud_event_under_its_position() {
        var told = events(stream(FeedFixture.AUDITOR, 0));

        assertThat(told).extracting(Sent::id).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(told.getFirst().type()).isEqualTo("org.creativespaces.space.opened.v1");
        var data = JsonMapper.shared().readTree(told.getLast().data());
        assertThat(data.path("sequence").asString()).isEqualTo("00000000000000000007");
        assertThat(data.path("specversion").asString()).isEqualTo("1.0");
        assertThat(data.path("organisationid").asString()).isEqualTo(FeedFixture.BODY.toString());
    }

    @Test
    void what_comes_while_it_is_open_is_sent_at_once() {
        whileWaiting = position -> {
            if (position < 9) ledger.endorsed();
        };
        assertThat(events(stream(FeedFixture.AUDITOR, 7))).extracting(Sent::id).containsExactly(8L, 9L);
    }

    @Test
    void the_more_follow_the_longer_events_gather() throws Exception {
        var stream = stream();
        var others = new ArrayList<Integer>();
        whileWaiting = position -> {
            if (!others.isEmpty() || position > 7) return;
            others.add(stream.followers());
            assertThat(stream.lag()).isZero();
            ledger.endorsed();
            assertThat(stream.lag()).isEqualTo(1);
        };
        stream.send(wish(FeedFixture.AUDITOR, 7), new ByteArrayOutputStream());
        assertThat(others).containsExactly(1);
        assertThat(gathered).as("alone").containsExactly(Duration.ofMillis(1).toNanos());
        assertThat(stream.followers()).isZero();
        assertThat(stream.lag()).isZero();
        assertThat(stream.sent()).isEqualTo(1);
    }

    @Test
    void each_follower_gets_what_they_may_follow_and_asked_for() {
        assertThat(events(stream(FeedFixture.PARTNER, 0))).extracting(Sent::id).containsExactly(1L, 2L, 7L);
        assertThat(events(stream(FeedFixture.PARTNER_OF_THE_CIRCLE, 0)))
                .extracting(Sent::id)
                .containsExactly(4L, 5L);
        assertThat(events(stream(FeedFixture.PARTNER_WITHOUT_GRANT, 0))).isEmpty();
        assertThat(events(stream(FeedFixture.OF_LEEDS, 0))).extracting(Sent::id).containsExactly(4L, 5L, 6L);
        assertThat(events(stream(FeedFixture.OF_NOTHING, 0))).isEmpty();
        var filter = new FeedFilter(null, List.of("org.creativespaces.solution.proposed.v1"), null);
        assertThat(events(stream(new FeedStream.Wish(0, filter, FeedGrant.of(FeedFixture.AUDITOR)))))
                .extracting(Sent::id)
                .containsExactly(2L, 5L);
    }

    @Test
    void a_silent_stream_says_that_it_lives_and_where_to_resume() {
        var sent = stream(FeedFixture.OF_NOTHING, 0);

        assertThat(sent).startsWith("retry: 2000\n\n").endsWith(":\nid: 7\n\n");
        assertThat(sent.split(":\nid: 7\n\n", -1)).hasSize(1 + 3);
    }

    @Test
    void a_stream_ends_with_its_life_and_with_the_program() {
        stream(FeedFixture.AUDITOR, 7);
        assertThat(Duration.ofNanos(nanos)).isEqualTo(PACE.life());
        whileWaiting = position -> ending.begin();
        nanos = 0;
        stream(FeedFixture.AUDITOR, 7);
        assertThat(Duration.ofNanos(nanos)).isEqualTo(PACE.glance());
    }

    @Test
    void followers_at_the_head_share_what_is_read() {
        var reader = reader();
        var latest = new LatestEvents(reader, new CloudEvents());
        latest.after(7);
        ledger.endorsed(3);
        reads = 0;

        for (var follower = 0; follower < 50; follower++) {
            assertThat(latest.after(7)).extracting(LatestEvents.Told::position).containsExactly(8L, 9L, 10L);
            assertThat(latest.after(9)).extracting(LatestEvents.Told::position).containsExactly(10L);
        }
        assertThat(reads).isEqualTo(1);
        assertThat(latest.after(0)).as("who is behind").hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void who_is_far_behind_misses_nothing() {
        var latest = new LatestEvents(reader(), new CloudEvents());
        latest.after(7);
        ledger.endorsed(6_000);
        for (var at = latest.after(7);
                !at.isEmpty();
                at = latest.after(at.getLast().position())) {}

        var seen = Stream.iterate(
                        latest.after(0),
                        some -> !some.isEmpty(),
                        some -> latest.after(some.getLast().position()))
                .flatMap(List::stream)
                .map(LatestEvents.Told::position);
        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 6_007).boxed().toList());
    }

    @Test
    void over_http_it_is_an_event_stream_that_resumes_from_the_last_event() throws Exception {
        var answer = get(FeedFixture.AUDITOR, "/api/v1/feed/stream?after=1", "5");

        assertThat(answer).hasStatusOk().headers().hasValue("Cache-Control", "private, no-store");
        assertThat(answer.getResponse().getContentType()).isEqualTo("text/event-stream");
        assertThat(events(answer.getResponse().getContentAsString(UTF_8)))
                .extracting(Sent::id)
                .containsExactly(6L, 7L);
        assertThat(get(FeedFixture.AUDITOR, "/api/v1/feed/stream?after=-1", null))
                .hasStatus(400);
        assertThat(get(FeedFixture.AUDITOR, "/api/v1/feed/stream", "x")).hasStatus(400);
        assertThat(get(FeedFixture.AUDITOR, "/api/v1/feed/stream?limit=1", null))
                .hasStatus(400);
    }

    private record Sent(long id, String type, String data) {}

    private static List<Sent> events(String stream) {
        return Stream.of(stream.split("\n\n"))
                .filter(block -> block.contains("\ndata: "))
                .map(block -> block.split("\n", 3))
                .map(lines -> new Sent(
                        Long.parseLong(lines[0].substring("id: ".length())),
                        lines[1].substring("event: ".length()),
                        lines[2].substring("data: ".length())))
                .toList();
    }

    private String stream(Viewer viewer, long after) {
        return stream(wish(viewer, after));
    }

    private static FeedStream.Wish wish(Viewer viewer, long after) {
        return new FeedStream.Wish(after, new FeedFilter(null, List.of(), null), FeedGrant.of(viewer));
    }

    private String stream(FeedStream.Wish wish) {
        var out = new ByteArrayOutputStream();
        try {
            stream().send(wish, out);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return out.toString(UTF_8);
    }

    private FeedStream stream() {
        var reader = reader();
        var spaces = new ReadableSpaces(reader, new EventDecoder());
        var latest = new LatestEvents(reader, new CloudEvents());
        return new FeedStream(reader, latest, spaces::isGranted, ending::isNear, () -> nanos, gathered::add, PACE);
    }

    private MvcTestResult get(Viewer viewer, String path, String lastEventId) {
        var mvc = HttpFixture.mvc(new FeedStreamController(stream(), new SimpleMeterRegistry()), () -> viewer);
        var request = mvc.get().uri(path);
        if (lastEventId != null) request.header("Last-Event-ID", lastEventId);
        return request.exchange();
    }

    private LedgerReader reader() {
        var reader = ledger.reader();
        return new LedgerReader() {
            @Override
            public long head() {
                return reader.head();
            }

            @Override
            public boolean awaitBeyond(long position, Duration atMost) {
                nanos += atMost.toNanos();
                whileWaiting.accept(position);
                return reader.head() > position;
            }

            @Override
            public List<StoredEvent> after(long position, int limit) {
                reads++;
                return reader.after(position, limit);
            }

            @Override
            public List<StoredEvent> stream(String aggregateId, long afterVersion, int limit) {
                return reader.stream(aggregateId, afterVersion, limit);
            }

            @Override
            public Optional<StoredEvent> byId(String eventId) {
                return reader.byId(eventId);
            }

            @Override
            public long positionAt(Instant moment) {
                return reader.positionAt(moment);
            }
        };
    }
}
