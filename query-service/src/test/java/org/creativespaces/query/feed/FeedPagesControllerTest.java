package org.creativespaces.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.feed.FeedFixture.AUDITOR;
import static org.creativespaces.query.feed.FeedFixture.OF_NOTHING;
import static org.creativespaces.query.feed.FeedFixture.PARTNER;
import static org.creativespaces.query.feed.FeedFixture.PARTNER_OF_THE_CIRCLE;
import static org.creativespaces.query.feed.FeedFixture.PARTNER_WITHOUT_GRANT;

import java.nio.file.Path;
import java.util.List;
import org.creativespaces.query.http.HttpFixture;
import org.creativespaces.query.identity.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedPagesControllerTest {
    @TempDir
    Path folder;

    private FeedFixture ledger;
    private Viewer viewer = AUDITOR;
    private MockMvcTester mvc;

    @BeforeEach
    void open() {
        ledger = new FeedFixture(folder).begun();
        mvc = HttpFixture.mvc(new FeedPagesController(ledger.feed()), () -> viewer);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void a_full_page_may_be_kept_for_good() {
        ledger.endorsed(250);

        var answer = page("1");

        assertThat(count(answer)).isEqualTo(256);
        assertThat(answer).hasContentType("application/cloudevents-batch+json");
        assertThat(answer)
                .headers()
                .hasValue(HttpHeaders.CACHE_CONTROL, "max-age=31536000, private, immutable")
                .hasValue(HttpHeaders.LINK, "</api/v1/feed/pages/2>; rel=\"next\"")
                .containsHeader(HttpHeaders.ETAG);
    }

    @Test
    void the_last_page_is_asked_for_again() {
        ledger.endorsed(250);

        var answer = page("2");

        assertThat(answer).bodyJson().extractingPath("$[*].sequence").isEqualTo(List.of("00000000000000000257"));
        assertThat(answer)
                .headers()
                .hasValue(HttpHeaders.CACHE_CONTROL, "no-cache, private")
                .hasValue(HttpHeaders.LINK, "</api/v1/feed/pages/1>; rel=\"prev\"");
        var tag = answer.getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(pageIfNot("2", tag)).hasStatus(304);
        ledger.endorsed();
        assertThat(pageIfNot("2", tag)).hasStatusOk();
    }

    @Test
    void beyond_the_last_page_there_is_none() {
        ledger.endorsed(249);

        assertThat(page("1")).hasStatusOk();
        assertThat(page("2")).hasStatus(404);
    }

    @Test
    void positions_stay_those_of_the_ledger_whatever_may_be_seen_of_them() {
        ledger.endorsed(250);
        var tag = page("1").getResponse().getHeader(HttpHeaders.ETAG);

        viewer = PARTNER;
        assertThat(count(page("1"))).isEqualTo(252);
        assertThat(pageIfNot("1", tag)).hasStatusOk();
        viewer = OF_NOTHING;
        assertThat(count(page("1"))).isZero();
        assertThat(page("2")).hasStatusOk();
    }

    /** What may be kept for good is kept for one token, whose grant never changes; another grant has another tag. */
    @Test
    void a_page_that_was_kept_is_not_taken_for_what_another_grant_shows() {
        ledger.endorsed(250);
        viewer = PARTNER_OF_THE_CIRCLE;
        var kept = page("1");
        assertThat(count(kept)).isEqualTo(2);
        assertThat(kept)
                .headers()
                .hasHeaderSatisfying(
                        HttpHeaders.VARY,
                        values -> assertThat(String.join(", ", values)).contains("Authorization"));

        viewer = PARTNER_WITHOUT_GRANT;
        var without = pageIfNot("1", kept.getResponse().getHeader(HttpHeaders.ETAG));
        assertThat(without).hasStatusOk();
        assertThat(count(without)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1.5", "36028797018963968", "9223372036854775807"})
    void a_page_has_a_number(String number) {
        assertThat(page(number)).hasStatus(400);
        assertThat(page(number)).bodyJson().extractingPath("$.errors[*].field").isEqualTo(List.of("n"));
    }

    private MvcTestResult page(String number) {
        return mvc.get().uri("/api/v1/feed/pages/" + number).exchange();
    }

    private MvcTestResult pageIfNot(String number, String tag) {
        return mvc.get()
                .uri("/api/v1/feed/pages/" + number)
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange();
    }

    private static int count(MvcTestResult answer) {
        return JsonMapper.shared()
                .readTree(answer.getResponse().getContentAsByteArray())
                .size();
    }
}
