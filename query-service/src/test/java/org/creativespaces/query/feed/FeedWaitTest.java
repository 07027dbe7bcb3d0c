package org.creativespaces.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.creativespaces.events.Event;
import org.creativespaces.query.http.HttpFixture;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.ledger.StoredEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedWaitTest {
    private static final String WAITING = "wait=20";

    @TempDir
    Path folder;

    private final FeedEnding ending = new FeedEnding();
    private FeedFixture ledger;

    @BeforeEach
    void open() {
        ledger = new FeedFixture(folder).begun();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void at_the_head_an_answer_is_held_open_until_something_comes() {
        var answer = get("after=7", WAITING, waiting(position -> {
            ledger.endorsed();
            return true;
        }));

        assertThat(answer).hasStatusOk().headers().hasValue("Preference-Applied", "wait=20");
        assertThat(answer).bodyJson().extractingPath("$[*].sequence").isEqualTo(List.of("00000000000000000008"));
    }

    @Test
    void what_is_not_wanted_does_not_end_the_waiting() {
        var answer = get("after=7&type=space.opened", WAITING, waiting(position -> {
            if (position < 9) ledger.endorsed();
            else ledger.in(FeedFixture.LEEDS, FeedFixture.CLOSED, opened());
            return true;
        }));

        assertThat(answer).bodyJson().extractingPath("$[*].sequence").isEqualTo(List.of("00000000000000000010"));
    }

    @Test
    void what_is_there_already_is_answered_at_once() {
        var answer = get("after=6", WAITING, waiting(position -> {
            throw new AssertionError("nothing to wait for");
        }));

        assertThat(answer).hasStatusOk().headers().hasValue("Preference-Applied", "wait=20");
    }

    @Test
    void nobody_waits_who_does_not_ask_to() {
        var reader = waiting(position -> {
            throw new AssertionError("nobody asked");
        });

        assertThat(get("after=7", "respond-async", reader))
                .hasStatusOk()
                .headers()
                .doesNotContainHeader("Preference-Applied");
        assertThat(get("after=7", "wait=0", reader)).hasStatusOk();
    }

    @Test
    void when_time_is_over_the_answer_is_empty_or_as_before() {
        var reader = ledger.reader();
        var answer = get("after=7", "wait=1", reader);

        assertThat(answer).hasStatusOk().bodyText().isEqualTo("[]");
        assertThat(HttpFixture.mvc(new FeedController(ledger.feed(reader), ending), () -> FeedFixture.AUDITOR)
                        .get()
                        .uri("/api/v1/feed?after=7")
                        .header("Prefer", "wait=1")
                        .header(HttpHeaders.IF_NONE_MATCH, answer.getResponse().getHeader(HttpHeaders.ETAG)))
                .hasStatus(304);
    }

    @Test
    void nobody_is_kept_waiting_when_the_program_ends() {
        var answer = get("after=7", WAITING, waiting(position -> {
            ending.begin();
            return false;
        }));

        assertThat(answer).hasStatusOk().bodyText().isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({
        "wait=20, 20",
        "'respond-async, wait=5', 5",
        "WAIT = 5;q=1, 5",
        "wait=31, 30",
        "wait=999999999, 30",
        "wait=0, 0",
        "wait=soon, -1",
        "wait=-1, -1",
        "wait=9999999999999, -1",
        "await=5, -1",
        "'', -1"
    })
    void a_preference_is_read_leniently(String header, long seconds) {
        assertThat(Preference.wait(List.of("handling=lenient", header)).map(Duration::toSeconds))
                .isEqualTo(seconds < 0 ? Optional.empty() : Optional.of(seconds));
    }

    private MvcTestResult get(String query, String preference, LedgerReader reader) {
        return HttpFixture.mvc(new FeedController(ledger.feed(reader), ending), () -> FeedFixture.AUDITOR)
                .get()
                .uri("/api/v1/feed?" + query)
                .header("Prefer", preference)
                .exchange();
    }

    private Event opened() {
        return new EventDecoder().decode(ledger.reader().after(3, 1).getFirst()).event();
    }

    /** The ledger, with something that happens whenever somebody waits. */
    private LedgerReader waiting(LongPredicate whenWaiting) {
        var reader = ledger.reader();
        return new LedgerReader() {
            @Override
            public long head() {
                return reader.head();
            }

            @Override
            public boolean awaitBeyond(long position, Duration atMost) {
                return whenWaiting.test(position);
            }

            @Override
            public List<StoredEvent> after(long position, int limit) {
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
