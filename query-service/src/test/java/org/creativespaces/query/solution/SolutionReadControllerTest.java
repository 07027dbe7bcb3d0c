package org.creativespaces.query.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.events.solution.Position.ENDORSE;
import static org.creativespaces.query.solution.SolutionStory.ANA;
import static org.creativespaces.query.solution.SolutionStory.BY_ANA;
import static org.creativespaces.query.solution.SolutionStory.BY_BO;
import static org.creativespaces.query.solution.SolutionStory.BY_BODY;
import static org.creativespaces.query.solution.SolutionStory.CONCERN;
import static org.creativespaces.query.solution.SolutionStory.OTHER;
import static org.creativespaces.query.solution.SolutionStory.SOLUTION;
import static org.creativespaces.query.solution.SolutionStory.SPACE;
import static org.creativespaces.query.solution.SolutionStory.adoptedByNobody;
import static org.creativespaces.query.solution.SolutionStory.concerned;
import static org.creativespaces.query.solution.SolutionStory.endorsed;
import static org.creativespaces.query.solution.SolutionStory.proposed;
import static org.creativespaces.query.solution.SolutionStory.revised;
import static org.creativespaces.query.solution.SolutionStory.story;
import static org.creativespaces.query.solution.SolutionStory.was;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.query.http.HttpFixture;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.ledger.StoryLedger;
import org.creativespaces.query.projection.Freshness;
import org.creativespaces.query.projection.ReadFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SolutionReadControllerTest {
    private static final String LIST = "/api/v1/solutions";
    private static final String ONE = LIST + "/" + SOLUTION;
    private static final Viewer ORGANISER = new Viewer(Set.of(Role.ORGANISER), Set.of(Story.LONDON), null, Set.of());
    private static final Viewer ORGANISER_ELSEWHERE =
            new Viewer(Set.of(Role.ORGANISER), Set.of(Story.LEEDS), null, Set.of());

    private final SolutionFixture fixture = new SolutionFixture();
    private final ReadFixture read = fixture.read();
    private final Story story = story();
    private Viewer viewer = Viewer.ANONYMOUS;
    private final MockMvcTester mvc = HttpFixture.mvc(controller(), () -> viewer);

    private SolutionReadController controller() {
        fixture.person(ANA, "ana");
        var freshness = new Freshness(new StoryLedger(story), read);
        return new SolutionReadController(
                fixture.solutions(), read.past(Clock.systemUTC()), read, freshness, new JsonAnswers(new JsonMapper()));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_solution_is_told_whole() {
        story.tell(
                proposed(SOLUTION, "Walk together"),
                endorsed(BY_BO, 1, null),
                endorsed(BY_BODY, 1, null),
                revised(2, RevisionKind.SUBSTANTIVE, "Run together"),
                concerned(BY_ANA, 2, null));
        read.take(story);

        assertThat(get(ONE)).hasStatusOk();
        assertThat(get(ONE)).headers().hasValue("X-Position", "5");
        assertThat(get(ONE)).bodyJson().isStrictlyEqualTo("""
            {"id":"%s","version":5,"spaceId":"%s","regionCode":"E12000007","stage":"PROPOSED",
             "title":"Run together","summary":"in short","revision":2,
             "revisions":[
               {"number":1,"title":"Walk together","occurredAt":"2026-03-01T09:00:00.000Z"},
               {"number":2,"kind":"SUBSTANTIVE","title":"Run together","summary":"in short","rationale":"clearer",
                "occurredAt":"2026-03-01T09:03:00.000Z"}],
             "proposer":{"id":"%s","pseudonym":"ana"},
             "agreement":{"agreed":false,"rule":{"minEndorsements":5,"minConstituencies":2,
               "livedExperienceRequired":true,"noOpenConcerns":true}},
             "concerns":{"open":1,"answered":0,"resolved":0,"items":[
               {"id":"%s","state":"OPEN","revision":2,"party":{"id":"%s","pseudonym":"ana"},"text":"too far",
                "raisedAt":"2026-03-01T09:04:00.000Z"}]},
             "positions":{"endorse":0,"standAside":0,"concern":1,"stale":1},
             "acts":{"endorse":1,"standAside":0,"concern":1,"withdrawn":0},
             "organisations":{"positions":{"endorse":0,"standAside":0,"concern":0,"stale":1},
               "acts":{"endorse":1,"standAside":0,"concern":0,"withdrawn":0}},
             "challengeIds":[],"narrativeIds":[],"adoptions":[],
             "commitments":[],"risks":[],"trials":[],"reviews":[],"circulations":[],
             "proposedAt":"2026-03-01T09:00:00.000Z","lastActAt":"2026-03-01T09:04:00.000Z"}
            """.formatted(SOLUTION, SPACE, ANA, CONCERN, ANA));
    }

    @Test
    void a_withheld_text_is_read_by_organisers_of_the_region_and_its_reason_by_all() {
        story.tell(proposed(SOLUTION, "Walk together"), new SolutionWithheld(SOLUTION, sealed("hurtful")));
        read.take(story);

        for (var stranger : List.of(Viewer.ANONYMOUS, ORGANISER_ELSEWHERE)) {
            viewer = stranger;
            assertThat(get(ONE)).bodyJson().isLenientlyEqualTo("""
                {"stage":"WITHHELD","title":"withheld by an organiser","withheldReason":"hurtful",
                 "revisions":[{"number":1,"title":"withheld by an organiser"}]}\
                """);
            assertThat(get(LIST)).bodyJson().isLenientlyEqualTo("""
                {"items":[{"stage":"WITHHELD","title":"withheld by an organiser","withheldReason":"hurtful"}]}\
                """);
            assertThat(ids(LIST + "?q=walk")).isEmpty();
            assertThat(ids(LIST + "?q=withheld")).isEmpty();
        }
        viewer = ORGANISER;
        assertThat(get(ONE)).bodyJson().isLenientlyEqualTo("""
            {"stage":"WITHHELD","title":"Walk together","withheldReason":"hurtful"}\
            """);
        assertThat(ids(LIST + "?q=walk")).containsExactly(SOLUTION.toString());
    }

    @Test
    void nothing_is_told_of_a_space_that_the_reader_may_not_know() {
        story.tell(proposed(SOLUTION, "Walk together"));
        read.take(story);
        fixture.hide(SPACE);

        assertThat(get(ONE)).hasStatus(404);
        assertThat(ids(LIST)).isEmpty();
        assertThat(ids(LIST + "?space=" + SPACE)).isEmpty();
        assertThat(ids(LIST + "?q=walk")).isEmpty();
    }

    @Test
    void a_proposer_who_was_erased_has_no_name() {
        story.tell(proposed(SOLUTION, "Walk together"));
        read.take(story);
        var tag = get(ONE).getResponse().getHeader(HttpHeaders.ETAG);
        assertThat(mvc.get().uri(ONE).header(HttpHeaders.IF_NONE_MATCH, tag)).hasStatus(304);

        fixture.person(ANA, null);

        assertThat(mvc.get().uri(ONE).header(HttpHeaders.IF_NONE_MATCH, tag)).hasStatusOk();
        assertThat(get(ONE))
                .bodyJson()
                .extractingPath("$.proposer.pseudonym")
                .isEqualTo("erased at the person's request");
    }

    @Test
    void what_organisers_adopted_for_a_space_has_no_proposer() {
        story.tell(proposed(OTHER, "Walk there"), adoptedByNobody(SOLUTION, OTHER, "Walk here too"));
        read.take(story);

        assertThat(get(ONE)).hasStatusOk().bodyJson().doesNotHavePath("$.proposer");
        assertThat(get(ONE)).bodyJson().extractingPath("$.adaptedFrom.revision").isEqualTo(1);
        assertThat(ids(LIST)).contains(SOLUTION.toString());
    }

    @Test
    void a_solution_that_is_not_there_is_not_found() {
        assertThat(get(LIST + "/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void cards_are_listed_from_the_newest_on() {
        story.tell(proposed(SOLUTION, "Walk together"), proposed(OTHER, "Talk together"), endorsed(BY_BO, 1, null));
        read.take(story);

        assertThat(ids(LIST)).containsExactly(OTHER.toString(), SOLUTION.toString());
        assertThat(ids(LIST + "?sort=newest")).containsExactly(OTHER.toString(), SOLUTION.toString());
        assertThat(ids(LIST + "?sort=acts")).containsExactly(SOLUTION.toString(), OTHER.toString());
        assertThat(get(LIST + "?sort=acts&limit=1"))
                .bodyJson()
                .extractingPath("$.items[0]")
                .isEqualTo(Map.ofEntries(
                        Map.entry("id", SOLUTION.toString()),
                        Map.entry("version", 2),
                        Map.entry("spaceId", SPACE.toString()),
                        Map.entry("regionCode", "E12000007"),
                        Map.entry("stage", "PROPOSED"),
                        Map.entry("title", "Walk together"),
                        Map.entry("revision", 1),
                        Map.entry("agreed", false),
                        Map.entry("positions", Map.of("endorse", 1, "standAside", 0, "concern", 0, "stale", 0)),
                        Map.entry("acts", Map.of("endorse", 1, "standAside", 0, "concern", 0, "withdrawn", 0)),
                        Map.entry("proposedAt", "2026-03-01T09:00:00.000Z"),
                        Map.entry("lastActAt", "2026-03-01T09:02:00.000Z")));
    }

    @ParameterizedTest
    @CsvSource({"''", "?sort=acts", "?q=no", "?region=E12000007&sort=acts&stage=PROPOSED&q=no%20%2B"})
    void next_leads_through_the_whole_list_once(String query) {
        var all = new ArrayList<String>();
        for (int i = 0; i < 23; i++) {
            var id = new SolutionId(new UUID(5, i));
            all.add(id.toString());
            story.tell(proposed(id, "no + " + i));
        }
        read.take(story);

        var found = new ArrayList<String>();
        var next = LIST + (query.isEmpty() ? "?" : query + "&") + "limit=5";
        for (int pages = 0; next != null; pages++) {
            assertThat(pages).isLessThan(6);
            var page = JsonMapper.shared().readTree(get(next).getResponse().getContentAsByteArray());
            page.path("items")
                    .valueStream()
                    .forEach(card -> found.add(card.path("id").asString()));
            next = page.has("next") ? page.path("next").asString() : null;
        }
        assertThat(found).containsExactlyElementsOf(all.reversed());
    }

    @Test
    void a_full_list_of_exactly_the_limit_has_no_next() {
        story.tell(proposed(SOLUTION, "Walk together"), proposed(OTHER, "Talk together"));
        read.take(story);

        assertThat(get(LIST + "?limit=2")).bodyJson().doesNotHavePath("$.next");
        assertThat(get(LIST + "?limit=1")).bodyJson().hasPath("$.next");
    }

    @Test
    void a_list_holds_what_all_its_filters_let_through() {
        story.tell(proposed(SOLUTION, "Walk together"), proposed(OTHER, "Talk together"));
        story.tell(revised(2, RevisionKind.EDITORIAL, "WALK together"), new SolutionWithheld(OTHER, sealed("why")));
        read.take(story);

        assertThat(ids(LIST + "?region=E12000007")).hasSize(2);
        assertThat(ids(LIST + "?region=E08000035")).isEmpty();
        assertThat(ids(LIST + "?space=" + SPACE)).hasSize(2);
        assertThat(ids(LIST + "?space=" + UUID.randomUUID())).isEmpty();
        assertThat(ids(LIST + "?stage=WITHHELD")).containsExactly(OTHER.toString());
        assertThat(ids(LIST + "?stage=MERGED")).isEmpty();
        assertThat(ids(LIST + "?q=walk")).containsExactly(SOLUTION.toString());
        assertThat(ids(LIST + "?q=IN%20SHORT")).as("the summary too").containsExactly(SOLUTION.toString());
        assertThat(ids(LIST + "?q=%20")).hasSize(2);
        assertThat(ids(LIST + "?q=swim")).isEmpty();
    }

    @Test
    void solutions_are_listed_by_a_challenge_they_answer_to() {
        var one = new ChallengeId(new UUID(6, 1));
        var two = new ChallengeId(new UUID(6, 2));
        story.tell(
                grounded(SOLUTION, one, two),
                grounded(OTHER, two),
                proposed(new SolutionId(new UUID(5, 1)), "On nothing"));
        read.take(story);

        assertThat(ids(LIST + "?challenge=" + one)).containsExactly(SOLUTION.toString());
        assertThat(ids(LIST + "?challenge=" + two)).containsExactly(OTHER.toString(), SOLUTION.toString());
        assertThat(ids(LIST + "?challenge=" + UUID.randomUUID())).isEmpty();
        assertThat(get(LIST + "?limit=1&challenge=" + two))
                .bodyJson()
                .extractingPath("$.next")
                .asString()
                .endsWith("&challenge=" + two);
    }

    private static SolutionProposed grounded(SolutionId id, ChallengeId... challenges) {
        return new SolutionProposed(
                id,
                SPACE,
                Story.LONDON,
                BY_ANA,
                sealed("grounded"),
                null,
                List.of(challenges),
                List.of(),
                SolutionStory.RULE,
                null);
    }

    @Test
    void the_version_somebody_just_wrote_is_waited_for() {
        story.tell(proposed(SOLUTION, "Walk together"), endorsed(BY_BO, 1, null));
        read.take(story);

        assertThat(get(ONE + "?minVersion=2"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(2);
        story.tell(endorsed(BY_BO, 1, was(ENDORSE, 1)));
        read.onAwait(() -> read.take(story));
        assertThat(get(ONE + "?minVersion=3"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "?region=London, region",
        "?region=E12000008, region",
        "?space=1, space",
        "?stage=proposed, stage",
        "?challenge=1, challenge",
        "?sort=title, sort",
        "?limit=0, limit",
        "?limit=501, limit",
        "?after=7, after",
        "?asOf=2026-01-01, asOf",
        "?regoin=E12000007, regoin",
        "?region=E12000007&region=E08000035, region",
        "/x, id",
        "/0190a5c0-0000-7000-8000-000000000003?minVersion=0, minVersion",
        "/0190a5c0-0000-7000-8000-000000000003?asOf=yesterday, asOf"
    })
    void what_cannot_be_understood_is_named(String path, String field) {
        assertThat(get(LIST + path)).hasStatus(400);
        assertThat(get(LIST + path))
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .isEqualTo(List.of(field));
    }

    @Test
    void a_search_is_of_bearable_length() {
        assertThat(get(LIST + "?q=" + "x".repeat(200))).hasStatusOk();
        assertThat(get(LIST + "?q=" + "x".repeat(201))).hasStatus(400);
    }

    private List<String> ids(String path) {
        var body = JsonMapper.shared().readTree(get(path).getResponse().getContentAsByteArray());
        return body.path("items")
                .valueStream()
                .map(card -> card.path("id").asString())
                .toList();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(URI.create(path)).exchange();
    }
}
