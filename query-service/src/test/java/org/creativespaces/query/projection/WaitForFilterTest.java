package org.creativespaces.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.query.http.ProblemAnswersFixture;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.ledger.StoryLedger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaitForFilterTest {
    private static final ConstituencyChanged CHANGED =
            new ConstituencyChanged(ParticipantId.of("0190a5c0-0000-7000-8000-000000000002"), Constituency.CARER, null);

    private final Story story = new Story().tell(CHANGED, CHANGED);
    private final List<Long> awaited = new ArrayList<>();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @Test
    void an_event_is_waited_for_before_the_request_goes_on() throws Exception {
        filter("GET", story.last().id());

        assertThat(awaited).containsExactly(2L);
        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void an_event_that_does_not_come_is_answered_without() throws Exception {
        filter("GET", "0190a5c0-0000-7000-8000-000000000009");

        assertThat(awaited).isEmpty();
        assertThat(chain.getRequest()).isNotNull();
    }

    @Test
    void what_is_no_id_is_refused() throws Exception {
        filter("GET", "7");

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("\"field\":\"waitFor\"");
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void a_write_never_waits() throws Exception {
        filter("POST", story.last().id());

        assertThat(awaited).isEmpty();
        assertThat(chain.getRequest()).isNotNull();
    }

    private void filter(String method, String event) throws Exception {
        var request = new MockHttpServletRequest(method, "/api/v1/dashboard");
        request.setParameter("waitFor", event);
        var freshness = new Freshness(new StoryLedger(story), new Patient());
        new WaitForFilter(freshness, ProblemAnswersFixture.answers()).doFilter(request, response, chain);
    }

    private final class Patient implements Positions {
        @Override
        public long lowest() {
            return 0;
        }

        @Override
        public long lag() {
            return 0;
        }

        @Override
        public boolean awaitAll(long position, Duration atMost) {
            awaited.add(position);
            return true;
        }
    }
}
