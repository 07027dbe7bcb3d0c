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
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.query.directory.FakeDirectory;
import org.creativespaces.query.http.HttpFixture;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.projection.ReadFixture;
import org.creativespaces.query.texts.PlainTexts;
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

/** Figures of the past, as they are answered. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PastRegionControllerTest {
    private static final String REGION = "/api/v1/regions/E12000007/dashboard";
    private static final String NATION = "/api/v1/dashboard";
    private static final String CARDS = "/api/v1/regions";
    private static final Instant NOW = Instant.parse("2026-05-10T12:00:00Z");
    private static final Viewer AUDITOR = new Viewer(Set.of(Role.AUDITOR), Set.of(), null, Set.of());
    private static final Viewer ORGANISER = new Viewer(Set.of(Role.ORGANISER), Set.of(LONDON), null, Set.of());
    private static final Viewer MEMBER = new Viewer(Set.of(Role.PARTICIPANT), Set.of(), BO, Set.of(CIRCLE));
    private static final CommitmentId BUS = CommitmentId.of("0190a5c0-0000-7000-8000-000000000011");

    private final ReadFixture read = RegionModels.read();
    private final FakeDirectory directory = new FakeDirectory();
    private final PlainTexts texts = new PlainTexts();
    private final Story story = new Story();
    private Viewer viewer = Viewer.ANONYMOUS;
    private final MockMvcTester mvc = HttpFixture.mvc(controller(), () -> viewer);

    private RegionController controller() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var past = read.past(clock);
        var latest = new LatestActs(directory.solutions(), directory.people(), texts);
        var undertakings = new Undertakings(directory.solutions(), PastRegionControllerTest::hidden, texts);
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

    /** Positions 1 to 3 in February, 4 and 5 in March, 6 to 8 in April, in a space of members the last one. */
    @BeforeEach
    void tell() {
        story.at("2026-02-03T10:00:00Z")
                .in(LONDON, WALKS)
                .tell(
                        opened(WALKS, LONDON, Visibility.PUBLIC),
                        joined(ANA, WALKS, LONDON, Constituency.CARER),
                        proposed(SOLUTION, WALKS, LONDON, BY_ANA, "Walk together"));
        story.at("2026-03-10T10:00:00Z")
                .tell(
                        new ActionCommitted(
                                SOLUTION, BUS, 1, BY_ANA, sealed("hire a bus"), LocalDate.parse("2026-04-10"), null),
                        endorsed(SOLUTION, BY_ANA));
        story.at("2026-04-20T10:00:00Z")
                .tell(new CommitmentReleased(SOLUTION, BUS, sealed("no money")))
                .in(LONDON, CIRCLE)
                .tell(
                        opened(CIRCLE, LONDON, Visibility.MEMBERS),
                        proposed(SECRET, CIRCLE, LONDON, BY_BO, "Talk apart"));
        directory
                .solution(SOLUTION, WALKS, "Walk together", false)
                .solution(SECRET, CIRCLE, "Talk apart", false)
                .person(ANA, "ana")
                .person(BO, "bo");
        read.take(story);
    }

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void a_dashboard_is_told_as_of_a_date() {
        viewer = AUDITOR;

        for (var path : List.of(REGION, NATION)) {
            var answer = get(path + "?asOf=2026-03-15");
            assertThat(answer).hasStatusOk().headers().hasValue("X-Position", "5");
            assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"position":5,"lag":0,"asOf":"2026-03-15T23:59:59.999Z","spaces":1,"members":{"total":1},
                 "solutions":{"total":1,"byStage":{"COMMITTED":1}},
                 "commitments":{"total":{"active":1,"due":1,"overdue":0,"released":0}},
                 "latest":[{"position":5},{"position":4},{"position":3},{"position":1}],
                 "links":{"self":"%s?asOf=2026-03-15T23:59:59.999Z"}}\
                """.formatted(path));
        }
        assertThat(get(REGION)).bodyJson().isLenientlyEqualTo("""
            {"position":8,"asOf":"2026-05-10T12:00:00.000Z","spaces":2,"links":{"self":"%s"}}\
            """.formatted(REGION));
    }

    @Test
    void the_day_of_the_date_says_what_is_overdue() {
        viewer = AUDITOR;

        assertThat(get(REGION + "?asOf=2026-03-10")).bodyJson().isLenientlyEqualTo("""
            {"commitments":{"total":{"active":1,"due":0,"overdue":0}}}\
            """);
        assertThat(get(REGION + "?asOf=2026-04-10")).bodyJson().isLenientlyEqualTo("""
            {"commitments":{"total":{"active":1,"due":1,"overdue":0}}}\
            """);
        assertThat(get(REGION + "?asOf=2026-04-11")).bodyJson().isLenientlyEqualTo("""
            {"commitments":{"total":{"active":1,"due":0,"overdue":1}}}\
            """);
        assertThat(get(REGION + "?asOf=2026-04-20")).bodyJson().isLenientlyEqualTo("""
            {"commitments":{"total":{"active":0,"overdue":0,"released":1},"releases":[{"reason":"no money"}]}}\
            """);
    }

    @Test
    void the_public_is_told_of_whole_months() {
        for (var path : List.of(REGION, NATION, CARDS)) {
            var end = body(path + "?asOf=2026-03-31");
            assertThat(end).contains("\"asOf\":\"2026-03-31T22:59:59.999Z\"");
            for (var date : List.of("2026-04-01", "2026-04-29", "2026-04-20T10:00:30Z", "2026-04-30T22:59:59.998Z"))
                assertThat(body(path + "?asOf=" + date)).as(date).isEqualTo(end);
            assertThat(get(path + "?asOf=2026-04-29")).headers().hasValue("X-Position", "5");
            assertThat(get(path + "?asOf=2026-04-30")).headers().hasValue("X-Position", "8");
        }
    }

    @Test
    void organisers_are_told_of_the_moment_of_their_region_and_of_months_of_the_nation() {
        viewer = ORGANISER;

        assertThat(get(REGION + "?asOf=2026-04-20T10:00:30Z")).bodyJson().isLenientlyEqualTo("""
            {"position":6,"asOf":"2026-04-20T10:00:30.000Z","members":{"total":1,"suppressed":false}}\
            """);
        for (var path : List.of(NATION, "/api/v1/regions/E08000035/dashboard", CARDS))
            assertThat(get(path + "?asOf=2026-04-20T10:00:30Z")).bodyJson().isLenientlyEqualTo("""
                {"asOf":"2026-03-31T22:59:59.999Z"}\
                """);
        viewer = AUDITOR;
        for (var path : List.of(NATION, CARDS))
            assertThat(get(path + "?asOf=2026-04-20T10:00:30Z")).bodyJson().isLenientlyEqualTo("""
                {"asOf":"2026-04-20T10:00:30.000Z"}\
                """);
    }

    @Test
    void few_people_were_as_few_in_the_past() {
        assertThat(get(REGION + "?asOf=2026-03-31")).bodyJson().isLenientlyEqualTo("""
            {"members":{"total":null,"suppressed":true,"byConstituency":{"CARER":null}}}\
            """);
        assertThat(get(CARDS + "?asOf=2026-03-31")).bodyJson().doesNotHavePath("$.items[0].members");
    }

    @Test
    void before_the_first_event_there_was_nothing() {
        for (var asOf : List.of("2026-01-31", "0001-01-01")) {
            assertThat(get(NATION + "?asOf=" + asOf)).bodyJson().isLenientlyEqualTo("""
                {"position":0,"spaces":0,"members":{"total":0},"solutions":{"total":0},"activity":[],"latest":[]}\
                """);
            assertThat(get(CARDS + "?asOf=" + asOf)).bodyJson().isLenientlyEqualTo("""
                {"items":[{"spaces":0,"members":0,"solutions":0},{},{},{}]}\
                """);
        }
    }

    @Test
    void what_is_withheld_now_is_withheld_in_the_past() {
        directory.solution(SOLUTION, WALKS, "Walk together", true);

        assertThat(body(NATION + "?asOf=2026-03-31"))
                .contains("withheld by an organiser")
                .doesNotContain("Walk together");
        viewer = AUDITOR;
        assertThat(body(NATION + "?asOf=2026-03-31")).contains("Walk together");
    }

    @Test
    void who_is_erased_now_has_no_name_in_the_past() {
        assertThat(body(NATION + "?asOf=2026-03-31")).contains("\"ana\"");
        directory.person(ANA, null);

        assertThat(body(NATION + "?asOf=2026-03-31"))
                .contains("erased at the person's request")
                .doesNotContain("\"ana\"");
    }

    /** Asked before, so that the figures are kept already; texts never are. */
    @Test
    void a_text_that_is_redacted_now_is_gone_from_the_past() {
        assertThat(body(NATION + "?asOf=2026-04-30")).contains("no money");
        texts.destroy(sealed("no money"));

        assertThat(body(NATION + "?asOf=2026-04-30"))
                .contains("erased at the person's request")
                .doesNotContain("no money");
    }

    @Test
    void who_is_a_member_now_decides_what_is_told_of_a_space_of_members() {
        assertThat(body(NATION + "?asOf=2026-04-30")).doesNotContain(SECRET.toString());
        viewer = MEMBER;
        assertThat(body(NATION + "?asOf=2026-04-30")).contains(SECRET.toString());
        viewer = new Viewer(Set.of(Role.PARTICIPANT), Set.of(), BO, Set.of());
        assertThat(body(NATION + "?asOf=2026-04-30")).doesNotContain(SECRET.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-11", "2026-05-10T12:00:00.001Z", "3000-01-01", "yesterday", "2026-02-30", ""})
    void what_is_no_moment_of_the_past_is_refused_on_every_path(String asOf) {
        for (var path : List.of(REGION, NATION, CARDS)) {
            assertThat(get(path + "?asOf=" + asOf)).hasStatus(400);
            assertThat(get(path + "?asOf=" + asOf))
                    .bodyJson()
                    .extractingPath("$.errors[*].field")
                    .isEqualTo(List.of("asOf"));
        }
        assertThat(get(NATION + "?asOf=2026-01-01&asOf=2026-02-01")).hasStatus(400);
    }

    @Test
    void while_it_is_not_known_what_is_hidden_nothing_of_the_past_is_told() {
        story.tell(opened(SpaceId.of("0190a5c0-0000-7000-8000-0000000000ff"), LONDON, Visibility.MEMBERS));

        assertThat(get(NATION + "?asOf=2026-03-31")).hasStatus(503).headers().hasValue("Retry-After", "5");
        assertThat(get(NATION)).hasStatusOk();
    }

    private String body(String path) {
        var answer = get(path);
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(URI.create(path)).exchange();
    }
}
