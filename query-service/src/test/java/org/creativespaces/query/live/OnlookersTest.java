package org.creativespaces.query.live;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.live.Onlookers.Limits;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OnlookersTest {
    private static final Limits FEW = new Limits(3, 2, Duration.ofMinutes(10), Duration.ofSeconds(15));

    private final Pulse pulse = new Pulse();
    private final AtomicLong nanos = new AtomicLong();

    /** Each look at the clock is six minutes later: a stream is told what there is and ends with its next look but one. */
    private final Onlookers onlookers = new Onlookers(
            pulse, FEW, () -> nanos.addAndGet(Duration.ofMinutes(6).toNanos()));

    @Test
    void a_page_is_told_where_things_changed_and_no_more() throws Exception {
        pulse.beat(7, Map.of(Story.LONDON, 6L));

        assertThat(sent(0)).isEqualTo("""
            retry: 3000

            id: 7
            event: changed
            data: {"position":7,"regions":["E12000007"]}

            """);
    }

    @Test
    void a_silent_stream_says_that_it_lives() throws Exception {
        pulse.beat(7, Map.of());

        assertThat(sent(7)).isEqualTo("retry: 3000\n\n:\n\n");
    }

    @Test
    void a_stream_ends_with_the_program() throws Exception {
        onlookers.end();

        assertThat(sent(0)).isEqualTo("retry: 3000\n\n");
    }

    @Test
    void there_is_room_for_so_many_and_for_fewer_of_one_address() {
        assertThat(onlookers.enter("a")).isTrue();
        assertThat(onlookers.enter("a")).isTrue();
        assertThat(onlookers.enter("a")).isFalse();
        assertThat(onlookers.enter("b")).isTrue();
        assertThat(onlookers.enter("c")).isFalse();
        assertThat(onlookers.count()).isEqualTo(3);
        onlookers.leave("a");
        assertThat(onlookers.enter("c")).isTrue();
    }

    @Test
    void who_finds_no_room_is_told_when_to_come_again() throws Exception {
        for (var address : new String[] {"a", "b", "c"}) onlookers.enter(address);
        var answer = new MockHttpServletResponse();
        controller().follow(new MockHttpServletRequest("GET", "/live"), answer);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
        assertThat(onlookers.count()).isEqualTo(3);
    }

    @Test
    void who_asks_for_the_headers_only_is_not_kept() throws Exception {
        var answer = new MockHttpServletResponse();
        controller().follow(new MockHttpServletRequest("HEAD", "/live"), answer);

        assertThat(answer.getContentType()).startsWith("text/event-stream");
        assertThat(answer.getContentAsByteArray()).isEmpty();
        assertThat(onlookers.count()).isZero();
    }

    @Test
    void a_browser_that_resumes_says_where_it_was() throws Exception {
        pulse.beat(7, Map.of(Story.LONDON, 3L));
        var request = new MockHttpServletRequest("GET", "/live");
        request.addParameter("after", "0");
        request.addHeader("Last-Event-ID", "5");
        var answer = new MockHttpServletResponse();
        controller().follow(request, answer);

        assertThat(answer.getContentAsString()).contains("id: 7", "\"regions\":[]");
        assertThat(onlookers.count()).isZero();
    }

    private LiveController controller() {
        return new LiveController(onlookers, new SimpleMeterRegistry());
    }

    private String sent(long after) throws Exception {
        var out = new ByteArrayOutputStream();
        onlookers.send(after, out);
        return out.toString(US_ASCII);
    }
}
