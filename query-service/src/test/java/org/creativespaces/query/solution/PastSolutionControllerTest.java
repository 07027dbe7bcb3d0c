package org.creativespaces.query.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.solution.SolutionStory.ANA;
import static org.creativespaces.query.solution.SolutionStory.BO;
import static org.creativespaces.query.solution.SolutionStory.BY_BO;
import static org.creativespaces.query.solution.SolutionStory.OTHER;
import static org.creativespaces.query.solution.SolutionStory.SOLUTION;
import static org.creativespaces.query.solution.SolutionStory.SPACE;
import static org.creativespaces.query.solution.SolutionStory.endorsed;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.query.http.HttpFixture;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.ledger.StoryLedger;
import org.creativespaces.query.past.AsOf;
import org.creativespaces.query.projection.Freshness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** A solution of the past, as it is answered. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PastSolutionControllerTest {
    private static final String ONE = "/api/v1/solutions/" + SOLUTION;
    private static final String MARCH = ONE + "?asOf=2026-03-31";
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final Viewer ORGANISER = new Viewer(Set.of(Role.ORGANISER), Set.of(Story.LONDON), null, Set.of());
    private static final Viewer ELSEWHERE = new Viewer(Set.of(Role.ORGANISER), Set.of(Story.LEEDS), null, Set.of());

    private final SolutionFixture fixture = new SolutionFixture();
    private final Story story = DetailStory.story();
    private Viewer viewer = Viewer.ANONYMOUS;
    private final MockMvcTester mvc = HttpFixture.mvc(controller(), () -> viewer);
    private int before;

    private SolutionReadController controller() {
        var clock = Clock.fixed(NOW, AsOf.LONDON);
        var read = fixture.read();
        var freshness = new Freshness(new StoryLedger(story), read);
        return new SolutionReadController(
                fixture.solutions(clock), read.past(clock), read, freshness, new JsonAnswers(new JsonMapper()));
    }

    /** Everything in March, and one endorsement more in May. */
    @BeforeEach
    void tell() {
        fixture.person(ANA, "ana");
        fixture.person(BO, "bo");
        before = story.told().size();
        take(story.at("2026-05-04T10:00:00Z").tell(endorsed(BY_BO, 1, null)));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void take(Story more) {
        fixture.read().take(more);
    }

    @Test
    void a_solution_is_told_as_it_was() {
        var answer = get(MARCH);

        assertThat(answer).hasStatusOk().headers().hasValue("X-Position", Integer.toString(before));
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
            {"asOf":"2026-03-31T22:59:59.999Z","stage":"ADOPTED","title":"Walk together","positions":{"endorse":1},
             "concerns":{"open":0,"resolved":1},
             "commitments":[{"overdue":false},{"due":"2026-03-31","overdue":false},
               {"due":"2026-03-30","overdue":true,"percent":50},{},{}],
             "risks":[{},{"level":12,"unshared":70}],"trials":[{"observations":[{"value":"9.0"}]}],
             "reviews":[{"verdict":"CLOSE"}],"adoptions":[{"solutionId":"%s"}]}\
            """.formatted(OTHER));
        assertThat(get(ONE)).bodyJson().doesNotHavePath("$.asOf");
        assertThat(get(ONE)).bodyJson().isLenientlyEqualTo("{\"positions\":{\"endorse\":2}}");
    }

    @Test
    void the_public_is_told_of_whole_months_and_organisers_of_the_region_of_the_moment() {
        var asOf = ONE + "?asOf=2026-05-04T10:00:01Z";
        assertThat(get(asOf)).bodyJson().isLenientlyEqualTo("""
            {"asOf":"2026-04-30T22:59:59.999Z","positions":{"endorse":1}}\
            """);
        viewer = ELSEWHERE;
        assertThat(get(asOf)).bodyJson().isLenientlyEqualTo("""
            {"asOf":"2026-04-30T22:59:59.999Z","positions":{"endorse":1}}\
            """);
        viewer = ORGANISER;
        assertThat(get(asOf)).bodyJson().isLenientlyEqualTo("""
            {"asOf":"2026-05-04T10:00:01.000Z","positions":{"endorse":2}}\
            """);
        assertThat(get(ONE + "?asOf=2026-05-04T10:00:00.999Z")).bodyJson().isLenientlyEqualTo("""
            {"positions":{"endorse":1}}\
            """);
    }

    @Test
    void before_it_was_proposed_there_was_none() {
        assertThat(get(ONE + "?asOf=2026-02-28")).hasStatus(404);
        assertThat(get("/api/v1/solutions/0190a5c0-0000-7000-8000-0000000000aa?asOf=2026-03-31"))
                .hasStatus(404);
    }

    @Test
    void what_is_withheld_now_is_withheld_in_the_past() {
        take(story.tell(new SolutionWithheld(SOLUTION, sealed("names a nurse"))));

        assertThat(get(MARCH)).bodyJson().isLenientlyEqualTo("""
            {"stage":"ADOPTED","title":"withheld by an organiser","withheldReason":"names a nurse",
             "positions":{"endorse":1}}\
            """);
        assertThat(body(MARCH)).doesNotContain("Walk together", "hire a bus", "nobody comes", "ward 3", "as we asked");
        viewer = ORGANISER;
        assertThat(body(MARCH)).contains("Walk together", "hire a bus").doesNotContain("names a nurse");
    }

    @Test
    void what_was_withheld_then_was_withheld_though_it_is_not_now() {
        take(story.tell(new SolutionWithheld(SOLUTION, sealed("names a nurse")))
                .at("2026-06-01T10:00:00Z")
                .tell(new SolutionReinstated(SOLUTION, sealed("does not"))));

        assertThat(get(ONE + "?asOf=2026-05-31")).bodyJson().isLenientlyEqualTo("""
            {"stage":"WITHHELD","title":"withheld by an organiser","withheldReason":"names a nurse"}\
            """);
        assertThat(body(MARCH)).contains("Walk together");
    }

    @Test
    void texts_that_are_redacted_or_erased_now_are_gone_from_the_past() {
        assertThat(body(MARCH)).contains("Walk together", "hire a bus", "\"ana\"");
        fixture.texts().destroy(sealed("Walk together"));
        fixture.texts().destroy(sealed("hire a bus"));
        fixture.person(ANA, null);

        assertThat(body(MARCH))
                .doesNotContain("Walk together", "hire a bus", "\"ana\"")
                .contains("erased at the person's request");
    }

    @Test
    void who_may_not_know_of_the_space_now_may_not_know_of_its_past() {
        fixture.hide(DetailStory.ELSEWHERE);
        assertThat(body(MARCH)).doesNotContain(OTHER.toString());
        assertThat(get("/api/v1/solutions/" + OTHER + "?asOf=2026-03-31")).hasStatus(404);
        fixture.hide(SPACE);
        assertThat(get(MARCH)).hasStatus(404);
        assertThat(get("/api/v1/solutions/" + OTHER + "?asOf=2026-03-31"))
                .hasStatusOk()
                .bodyJson()
                .doesNotHavePath("$.adaptedFrom.solutionId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-02", "2026-06-01T12:00:00.001Z", "yesterday", "2026-02-30", ""})
    void what_is_no_moment_of_the_past_is_refused(String asOf) {
        assertThat(get(ONE + "?asOf=" + asOf)).hasStatus(400);
        assertThat(get(ONE + "?asOf=" + asOf))
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .isEqualTo(List.of("asOf"));
    }

    @Test
    void while_it_is_not_known_what_is_hidden_nothing_of_the_past_is_told() {
        story.tell(new SolutionWithheld(SOLUTION, sealed("names a nurse")));

        assertThat(get(MARCH)).hasStatus(503).headers().hasValue("Retry-After", "5");
    }

    private String body(String path) {
        var answer = get(path);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(URI.create(path)).exchange();
    }
}
