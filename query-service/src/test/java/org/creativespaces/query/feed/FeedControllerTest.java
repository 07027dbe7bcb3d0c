package org.creativespaces.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.feed.FeedFixture.AUDITOR;
import static org.creativespaces.query.feed.FeedFixture.OF_LEEDS;
import static org.creativespaces.query.feed.FeedFixture.PARTNER;
import static org.creativespaces.query.feed.FeedFixture.PARTNER_OF_THE_CIRCLE;
import static org.creativespaces.query.feed.FeedFixture.PARTNER_WITHOUT_GRANT;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.creativespaces.query.http.HttpFixture;
import org.creativespaces.query.identity.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedControllerTest {
    private static final String FEED = "/api/v1/feed";

    @TempDir
    Path folder;

    private FeedFixture ledger;
    private Viewer viewer = AUDITOR;
    private MockMvcTester mvc;

    @BeforeEach
    void open() {
        ledger = new FeedFixture(folder).begun();
        mvc = HttpFixture.mvc(new FeedController(ledger.feed(), new FeedEnding()), () -> viewer);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void the_feed_is_a_batch_of_cloud_events() {
        var answer = get(FEED);

        assertThat(answer).hasStatusOk().hasContentType("application/cloudevents-batch+json");
        assertThat(positions(answer)).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(body(answer)).allSatisfy(CloudEventsTest::isCloudEvent);
        assertThat(answer)
                .headers()
                .hasValue("X-Position", "7")
                .hasValue(HttpHeaders.CACHE_CONTROL, "no-cache, private")
                .hasHeaderSatisfying(
                        HttpHeaders.VARY,
                        values -> assertThat(String.join(", ", values)).contains("Accept", "Authorization"));
    }

    @Test
    void who_accepts_only_json_gets_the_same() {
        var answer = mvc.get().uri(FEED).accept(MediaType.APPLICATION_JSON).exchange();

        assertThat(answer).hasStatusOk().hasContentType(MediaType.APPLICATION_JSON);
        assertThat(positions(answer)).hasSize(7);
        assertThat(mvc.get().uri(FEED).accept("text/csv")).hasStatus(406);
    }

    @Test
    void next_leads_through_the_whole_feed_to_an_empty_answer_at_the_head() {
        var seen = new ArrayList<Integer>();
        var uri = FEED + "?limit=3";
        for (var answer = get(uri); !positions(answer).isEmpty(); answer = get(uri)) {
            seen.addAll(positions(answer));
            uri = next(answer);
        }

        assertThat(seen).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(uri).isEqualTo("/api/v1/feed?after=7&limit=3");
        assertThat(next(get(uri))).isEqualTo(uri);
        assertThat(get(uri)).bodyText().isEqualTo("[]");
    }

    @Test
    void next_keeps_what_was_asked_for_and_passes_over_what_is_not_wanted() {
        viewer = OF_LEEDS;

        var answer = get(FEED + "?region=E08000035&type=solution.proposed,space.opened&limit=2");

        assertThat(positions(answer)).containsExactly(4, 5);
        assertThat(next(answer))
                .isEqualTo("/api/v1/feed?after=5&limit=2&region=E08000035"
                        + "&type=org.creativespaces.solution.proposed.v1,org.creativespaces.space.opened.v1");
        assertThat(next(get(next(answer)))).contains("after=7");
    }

    @ParameterizedTest
    @CsvSource({
        "region=E08000035, '4,5,6'",
        "region=E12000007, '1,2,3,6,7'",
        "type=solution.proposed, '2,5'",
        "type=org.creativespaces.solution.proposed.v1, '2,5'",
        "'type=space.opened,solution.endorsed', '1,4,7'",
        "subject=0190a5c0-0000-7000-8000-000000000004, '2,7'",
        "subject=0190A5C0-0000-7000-8000-000000000004&type=solution.endorsed, 7",
        "after=5, '6,7'",
        "after=0&limit=1, 1"
    })
    void what_is_asked_for_is_what_is_told(String query, String positions) {
        assertThat(positions(get(FEED + "?" + query)))
                .containsExactlyElementsOf(List.of(positions.split(",")).stream()
                        .map(Integer::valueOf)
                        .toList());
    }

    @Test
    void beyond_the_head_there_is_nothing_yet() {
        var answer = get(FEED + "?after=1000");

        assertThat(answer).hasStatusOk().bodyText().isEqualTo("[]");
        assertThat(next(answer)).contains("after=1000");
    }

    @ParameterizedTest
    @CsvSource({
        "after=-1, after",
        "after=x, after",
        "after=9223372036854775808, after",
        "limit=0, limit",
        "limit=1001, limit",
        "region=E99999999, region",
        "region=London, region",
        "type=solution.praised, type",
        "type=, type",
        "'type=solution.endorsed,', type",
        "subject=1-1-1-1-1, subject",
        "regoin=E12000007, regoin",
        "after=1&after=2, after"
    })
    void what_cannot_be_understood_is_named(String query, String field) {
        var answer = get(FEED + "?" + query);

        assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.reason").isEqualTo("INVALID_FIELDS");
        assertThat(answer).bodyJson().extractingPath("$.errors[*].field").isEqualTo(List.of(field));
    }

    @Test
    void who_has_the_answer_already_is_told_so_until_something_comes() {
        var answer = get(FEED + "?after=7");
        var tag = answer.getResponse().getHeader(HttpHeaders.ETAG);

        assertThat(tag).startsWith("\"");
        assertThat(getIfNot("after=7", tag)).hasStatus(304).bodyText().isEmpty();
        ledger.endorsed();
        assertThat(getIfNot("after=7", tag)).hasStatusOk();
    }

    @Test
    void one_tag_is_not_that_of_another_reader_or_question() {
        var tag = get(FEED + "?after=7").getResponse().getHeader(HttpHeaders.ETAG);

        assertThat(getIfNot("after=6", tag)).hasStatusOk();
        assertThat(getIfNot("after=7&region=E12000007", tag)).hasStatusOk();
        viewer = PARTNER;
        assertThat(getIfNot("after=7", tag)).hasStatusOk();
    }

    @Test
    void a_partner_follows_what_was_granted_and_another_grant_has_another_tag() {
        viewer = PARTNER_OF_THE_CIRCLE;
        var answer = get(FEED);
        assertThat(positions(answer)).containsExactly(4, 5);

        viewer = PARTNER_WITHOUT_GRANT;
        assertThat(getIfNot("after=0", answer.getResponse().getHeader(HttpHeaders.ETAG)))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("[]");
        assertThat(next(get(FEED))).contains("after=7");
    }

    @Test
    void a_sparse_feed_is_empty_only_at_its_head() {
        ledger.endorsed(1_500);
        ledger.in(FeedFixture.LEEDS, FeedFixture.CLOSED, ledger.endorsed().event());

        assertThat(positions(get(FEED + "?after=7&region=E08000035"))).containsExactly(1_509);
        assertThat(next(get(FEED + "?after=7&type=space.opened"))).contains("after=1509");
    }

    @Test
    void a_full_answer_has_a_thousand_events() {
        ledger.endorsed(1_200);

        assertThat(positions(get(FEED + "?limit=1000")))
                .isEqualTo(IntStream.rangeClosed(1, 1_000).boxed().toList());
        assertThat(positions(get(FEED))).hasSize(100);
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(URI.create(uri)).exchange();
    }

    private MvcTestResult getIfNot(String query, String tag) {
        return mvc.get()
                .uri(FEED + "?" + query)
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange();
    }

    private static String next(MvcTestResult answer) {
        var link = answer.getResponse().getHeader(HttpHeaders.LINK);
        assertThat(link).matches("<[^>]+>; rel=\"next\"");
        return link.substring(1, link.indexOf('>'));
    }

    private static JsonNode body(MvcTestResult answer) {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private static List<Integer> positions(MvcTestResult answer) {
        return body(answer)
                .valueStream()
                .map(event -> Integer.valueOf(event.path("sequence").stringValue()))
                .toList();
    }
}
