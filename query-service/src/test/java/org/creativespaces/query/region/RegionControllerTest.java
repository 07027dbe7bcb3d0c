package org.creativespaces.query.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.region.RegionStory.ANA;
import static org.creativespaces.query.region.RegionStory.BO;
import static org.creativespaces.query.region.RegionStory.BY_ANA;
import static org.creativespaces.query.region.RegionStory.BY_BO;
import static org.creativespaces.query.region.RegionStory.CIRCLE;
import static org.creativespaces.query.region.RegionStory.LONDON;
import static org.creativespaces.query.region.RegionStory.SECRET;
import static org.creativespaces.query.region.RegionStory.SOLUTION;
import static org.creativespaces.query.region.RegionStory.WALKS;
import static org.creativespaces.query.region.RegionStory.endorsed;
import static org.creativespaces.query.region.RegionStory.joined;
import static org.creativespaces.query.region.RegionStory.opened;
import static org.creativespaces.query.region.RegionStory.proposed;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.events.solution.TrialEvent.ObservationRecorded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.query.directory.FakeDirectory;
import org.creativespaces.query.http.HttpFixture;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.projection.ReadFixture;
import org.creativespaces.query.texts.PlainTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegionControllerTest {
    private static final Instant NOW = Instant.parse("2026-04-01T12:00:00Z");
    private static final Viewer MEMBER = new Viewer(Set.of(Viewer.Role.PARTICIPANT), Set.of(), BO, Set.of(CIRCLE));
    private static final Viewer AUDITOR = new Viewer(Set.of(Viewer.Role.AUDITOR), Set.of(), null, Set.of());

    private final ReadFixture read = RegionModels.read();
    private final FakeDirectory directory = new FakeDirectory();
    private final Story story = new Story();
    private Viewer viewer = Viewer.ANONYMOUS;
    private final MockMvcTester mvc = HttpFixture.mvc(controller(), () -> viewer);

    private RegionController controller() {
        var latest = new LatestActs(directory.solutions(), directory.people(), new PlainTexts());
        var undertakings = new Undertakings(directory.solutions(), RegionControllerTest::hidden, new PlainTexts());
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var past = read.past(clock);
        var regions = new RegionQueries(read.store(), latest, undertakings, read, past, clock);
        var answers = new JsonAnswers(new JsonMapper());
        // What is read beside the read models changes here without an event: so nothing is to be kept.
        var kept =
                new KeptDashboards(regions, read, new AtomicLong()::incrementAndGet, answers, clock, System::nanoTime);
        return new RegionController(regions, kept, past, answers);
    }

    private static Set<SpaceId> hidden(Viewer viewer) {
        return viewer.mayRead(CIRCLE, LONDON, Visibility.MEMBERS) ? Set.of() : Set.of(CIRCLE);
    }

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void a_dashboard_says_who_takes_part_and_whose_voice_is_heard() {
        told();
        viewer = AUDITOR;
        read.lagging(3);

        var answer = get("/api/v1/regions/E12000007/dashboard");

        assertThat(answer).hasStatusOk();
        assertThat(answer).headers().hasValue("X-Position", "7");
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
            {"region":{"code":"E12000007","name":"London"},"position":7,"lag":3,"asOf":"2026-04-01T12:00:00.000Z",
             "spaces":2,
             "members":{"total":2,"byConstituency":{"CARER":1,"NGO":1,"ACADEMIC":0,"UNSTATED":0},
               "livedExperienceShare":0.5},
             "solutions":{"total":2,"byStage":{"PROPOSED":2,"AGREED":0,"WITHHELD":0}},
             "livedExperienceShare":0.6667,
             "notYetHeard":[],
             "organisations":{"proposals":0,"positions":0},
             "links":{"self":"/api/v1/regions/E12000007/dashboard","solutions":"/api/v1/solutions?region=E12000007"}}
            """);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.solutions.byStage")
                .asMap()
                .hasSize(11);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.voice[?(@.constituency == 'CARER')]")
                .isEqualTo(List.of(Map.of(
                        "constituency",
                        "CARER",
                        "members",
                        1,
                        "membersShare",
                        0.5,
                        "proposals",
                        1,
                        "proposalsShare",
                        0.5,
                        "positions",
                        1,
                        "positionsShare",
                        1.0,
                        "commitments",
                        0,
                        "carriedRisk",
                        0.0,
                        "suppressed",
                        false)));
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.activity[?(@.kind == 'solution.proposed')]")
                .isEqualTo(List.of(Map.of("month", "2026-03", "kind", "solution.proposed", "count", 2)));
    }

    @Test
    void a_region_in_which_nothing_has_happened_has_a_dashboard_of_nothing() {
        told();

        assertThat(get("/api/v1/regions/E08000003/dashboard")).bodyJson().isLenientlyEqualTo("""
            {"region":{"code":"E08000003","name":"Manchester"},"position":7,"spaces":0,
             "members":{"total":0},"solutions":{"total":0},"notYetHeard":[],"activity":[],"latest":[]}
            """);
        assertThat(get("/api/v1/regions/E08000003/dashboard")).bodyJson().doesNotHavePath("$.livedExperienceShare");
    }

    @Test
    void the_nation_has_the_figures_of_all_regions() {
        told();
        viewer = AUDITOR;

        assertThat(get("/api/v1/dashboard")).bodyJson().isLenientlyEqualTo("""
            {"spaces":2,"members":{"total":2},"solutions":{"total":2}}\
            """);
        assertThat(get("/api/v1/dashboard")).bodyJson().doesNotHavePath("$.region");
    }

    @Test
    void members_of_whom_nobody_said_anything_are_named() {
        story.in(LONDON, WALKS).tell(opened(WALKS, LONDON, Visibility.PUBLIC));
        story.tell(
                joined(ANA, WALKS, LONDON, Constituency.CLINICIAN), joined(BO, WALKS, LONDON, Constituency.UNSTATED));
        read.take(story);
        viewer = AUDITOR;

        assertThat(get("/api/v1/dashboard"))
                .bodyJson()
                .extractingPath("$.notYetHeard")
                .isEqualTo(List.of("CLINICIAN"));
    }

    @Test
    void few_people_are_not_counted_for_everybody() {
        told();

        for (var path : List.of("/api/v1/regions/E12000007/dashboard", "/api/v1/dashboard")) {
            assertThat(get(path)).bodyJson().isLenientlyEqualTo("""
                {"spaces":2,"solutions":{"total":2},
                 "members":{"total":null,"suppressed":true,"byConstituency":{"CARER":null,"NGO":null,"ACADEMIC":null}},
                 "livedExperience":{"suppressed":true}}\
                """);
            assertThat(get(path)).bodyJson().doesNotHavePath("$.livedExperienceShare");
            assertThat(get(path))
                    .bodyJson()
                    .extractingPath("$.voice[?(@.constituency == 'CARER')].suppressed")
                    .isEqualTo(List.of(true));
            assertThat(get(path))
                    .bodyJson()
                    .extractingPath("$.activity[?(@.kind == 'participant.space_joined')]")
                    .isEqualTo(List.of());
        }
    }

    @Test
    void organisers_see_the_few_of_their_region_and_not_those_of_the_nation() {
        told();
        viewer = new Viewer(Set.of(Viewer.Role.ORGANISER), Set.of(LONDON), null, Set.of());

        assertThat(get("/api/v1/regions/E12000007/dashboard")).bodyJson().isLenientlyEqualTo("""
            {"members":{"total":2,"suppressed":false}}\
            """);
        assertThat(get("/api/v1/dashboard")).bodyJson().isLenientlyEqualTo("""
            {"members":{"total":null,"suppressed":true}}\
            """);
    }

    @Test
    void commitments_and_trials_of_a_space_of_members_are_numbers_to_strangers() {
        told();
        undertaken(WALKS, SOLUTION);
        undertaken(CIRCLE, SECRET);
        read.take(story);

        assertThat(get("/api/v1/dashboard")).bodyJson().isLenientlyEqualTo("""
            {"commitments":{"total":{"active":0,"released":2},"releases":[
               {"solutionId":"%1$s","reason":"no money","link":"/api/v1/solutions/%1$s"}]},
             "trials":{"running":2,"trials":[
               {"solutionId":"%1$s","measure":"days","baseline":"10","latest":"7.5","latestOn":"2026-04-02",
                "change":"-2.5"}]}}\
            """.formatted(SOLUTION));
        assertThat(get("/api/v1/dashboard"))
                .bodyJson()
                .extractingPath("$.trials.trials")
                .asArray()
                .hasSize(1);
        viewer = MEMBER;
        assertThat(get("/api/v1/dashboard"))
                .bodyJson()
                .extractingPath("$.trials.trials[*].solutionId")
                .isEqualTo(List.of(SECRET.toString(), SOLUTION.toString()));
    }

    @Test
    void what_is_said_about_a_withheld_solution_is_withheld() {
        told();
        undertaken(WALKS, SOLUTION);
        read.take(story);
        directory.solution(SOLUTION, WALKS, "Walk together", true);

        assertThat(get("/api/v1/dashboard"))
                .bodyJson()
                .extractingPath("$.trials.trials[0].measure")
                .isEqualTo("withheld by an organiser");
        assertThat(get("/api/v1/dashboard"))
                .bodyJson()
                .extractingPath("$.commitments.releases[0].reason")
                .isEqualTo("withheld by an organiser");
    }

    private void undertaken(SpaceId space, SolutionId solution) {
        var commitment = CommitmentId.of("0190a5c0-0000-7000-8000-000000000011");
        var trial = TrialId.of("0190a5c0-0000-7000-8000-000000000012");
        var day = LocalDate.of(2026, 4, 1);
        story.in(LONDON, space)
                .tell(
                        new ActionCommitted(solution, commitment, 1, BY_ANA, sealed("walk"), day, null),
                        new CommitmentReleased(solution, commitment, sealed("no money")),
                        new TrialStarted(
                                solution, trial, 1, null, sealed("here"), sealed("days"), Decimal.of("10"), day, null),
                        new ObservationRecorded(solution, trial, Decimal.of("7.5"), day.plusDays(1), null));
    }

    @Test
    void every_figure_says_what_it_is_and_where_it_comes_from() {
        told();
        viewer = AUDITOR;
        var answer = JsonMapper.shared()
                .readTree(get("/api/v1/dashboard").getResponse().getContentAsByteArray());
        var figures = new TreeSet<>(answer.propertyNames());
        figures.removeAll(Set.of("position", "lag", "asOf", "about", "links"));
        assertThat(answer.path("about")
                        .valueStream()
                        .map(about -> about.path("figure").asString()))
                .containsExactlyInAnyOrderElementsOf(figures);
        assertThat(answer.path("about").valueStream())
                .allMatch(about -> about.path("definition").asString().endsWith(".")
                        && about.path("link").asString().startsWith("/api/v1/"));

        assertThat(get("/api/v1/regions/E12000007/dashboard"))
                .bodyJson()
                .extractingPath("$.about[?(@.figure == 'commitments')].link")
                .isEqualTo(List.of("/api/v1/commitments?region=E12000007"));
        assertThat(get("/api/v1/dashboard"))
                .bodyJson()
                .extractingPath("$.solutions.stages[?(@.stage == 'PROPOSED')].link")
                .isEqualTo(List.of("/api/v1/solutions?stage=PROPOSED"));
    }

    @Test
    void the_latest_acts_are_told_by_title_and_pseudonym() {
        told();

        assertThat(get("/api/v1/dashboard"))
                .bodyJson()
                .extractingPath("$.latest[0]")
                .isEqualTo(Map.of(
                        "eventId",
                        story.told().get(4).id(),
                        "type",
                        "solution.endorsed",
                        "spaceId",
                        WALKS.toString(),
                        "solutionId",
                        SOLUTION.toString(),
                        "title",
                        "Walk together",
                        "actor",
                        Map.of("id", ANA.toString(), "pseudonym", "ana"),
                        "occurredAt",
                        "2026-03-01T09:04:00.000Z",
                        "position",
                        5,
                        "links",
                        Map.of(
                                "solution", "/api/v1/solutions/" + SOLUTION,
                                "trail", "/api/v1/solutions/" + SOLUTION + "/trail",
                                "space", "/api/v1/spaces/" + WALKS)));
    }

    @Test
    void nothing_of_a_space_of_members_is_listed_to_strangers() {
        told();

        assertThat(spacesOfLatest()).containsOnly(WALKS.toString());
        viewer = MEMBER;
        assertThat(spacesOfLatest()).contains(CIRCLE.toString());
        viewer = AUDITOR;
        assertThat(spacesOfLatest()).contains(CIRCLE.toString());
    }

    @Test
    void a_withheld_title_and_an_erased_name_are_not_told() {
        told();
        directory.solution(SOLUTION, WALKS, "Walk together", true).person(ANA, null);

        var latest = "$.latest[?(@.position == 5)]";
        assertThat(get("/api/v1/dashboard"))
                .bodyJson()
                .extractingPath(latest + ".title")
                .isEqualTo(List.of("withheld by an organiser"));
        assertThat(get("/api/v1/dashboard"))
                .bodyJson()
                .extractingPath(latest + ".actor.pseudonym")
                .isEqualTo(List.of("erased at the person's request"));
        viewer = AUDITOR;
        assertThat(get("/api/v1/dashboard"))
                .bodyJson()
                .extractingPath(latest + ".title")
                .isEqualTo(List.of("Walk together"));
    }

    @Test
    void all_regions_are_listed_with_their_figures() {
        told();

        var answer = get("/api/v1/regions");

        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[*].name")
                .isEqualTo(List.of("London", "Birmingham", "Manchester", "Leeds"));
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
            {"items":[{"code":"E12000007","name":"London","spaces":2,"solutions":2,"proposals":2,
              "positions":1},{},{},{}]}\
            """);
        assertThat(answer).headers().hasValue("X-Position", "7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"E12000008", "London", "e12000007"})
    void there_is_no_dashboard_of_another_place(String code) {
        assertThat(get("/api/v1/regions/" + code + "/dashboard")).hasStatus(404);
    }

    /** Position 5 is the last act in public; 6 and 7 are in a space of members. */
    private void told() {
        directory
                .solution(SOLUTION, WALKS, "Walk together", false)
                .solution(SECRET, CIRCLE, "Talk apart", false)
                .person(ANA, "ana")
                .person(BO, "bo");
        story.in(LONDON, WALKS)
                .tell(
                        opened(WALKS, LONDON, Visibility.PUBLIC),
                        joined(ANA, WALKS, LONDON, Constituency.CARER),
                        joined(BO, WALKS, LONDON, Constituency.NGO),
                        proposed(SOLUTION, WALKS, LONDON, BY_ANA, "Walk together"),
                        endorsed(SOLUTION, BY_ANA));
        story.in(LONDON, CIRCLE)
                .tell(
                        opened(CIRCLE, LONDON, Visibility.MEMBERS),
                        proposed(SECRET, CIRCLE, LONDON, BY_BO, "Talk apart"));
        read.take(story);
    }

    private List<String> spacesOfLatest() {
        var found = JsonMapper.shared()
                .readTree(get("/api/v1/dashboard").getResponse().getContentAsByteArray())
                .path("latest");
        return found.valueStream().map(act -> act.path("spaceId").asString()).toList();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(URI.create(path)).exchange();
    }
}
