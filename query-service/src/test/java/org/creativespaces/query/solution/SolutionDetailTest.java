package org.creativespaces.query.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.solution.DetailStory.ELSEWHERE;
import static org.creativespaces.query.solution.SolutionStory.ANA;
import static org.creativespaces.query.solution.SolutionStory.BO;
import static org.creativespaces.query.solution.SolutionStory.BODY;
import static org.creativespaces.query.solution.SolutionStory.OTHER;
import static org.creativespaces.query.solution.SolutionStory.SOLUTION;
import static org.creativespaces.query.solution.SolutionStory.SPACE;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.events.solution.TrialEvent.ObservationRecorded;
import org.creativespaces.query.http.HttpFixture;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.ledger.StoryLedger;
import org.creativespaces.query.projection.Freshness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** What became of a solution, as it is answered. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SolutionDetailTest {
    private static final String ONE = "/api/v1/solutions/" + SOLUTION;
    private static final Viewer ORGANISER = new Viewer(Set.of(Role.ORGANISER), Set.of(Story.LONDON), null, Set.of());
    private static final SolutionId THIRD = SolutionId.of("0190a5c0-0000-7000-8000-0000000000f1");

    private final SolutionFixture fixture = new SolutionFixture();
    private final Story story = DetailStory.story();
    private Viewer viewer = Viewer.ANONYMOUS;
    private final JsonAnswers answers = new JsonAnswers(new JsonMapper());
    private final MockMvcTester solutions = HttpFixture.mvc(
            new SolutionReadController(
                    fixture.solutions(),
                    fixture.read().past(Clock.systemUTC()),
                    fixture.read(),
                    new Freshness(new StoryLedger(story), fixture.read()),
                    answers),
            () -> viewer);
    private final MockMvcTester lineages =
            HttpFixture.mvc(new LineageController(fixture.lineages(), fixture.read(), answers), () -> viewer);

    @BeforeEach
    void people() {
        fixture.person(ANA, "ana");
        fixture.person(BO, "bo");
        fixture.read().take(story);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_solution_is_told_with_everything_that_became_of_it() {
        assertThat(get(ONE)).bodyJson().isLenientlyEqualTo("""
            {"stage":"ADOPTED","concerns":{"open":0,"answered":0,"resolved":1},
             "commitments":[{},{},
               {"id":"%s","revision":1,"action":"hire a bus","due":"2026-03-30","resources":"£300","status":"ACTIVE",
                "overdue":true,"percent":50,"progress":[{"note":"half way","percent":50}],
                "party":{"id":"%s","pseudonym":"bo","organisationId":"%s","organisationName":"Walkers"}},
               {"status":"FULFILLED","overdue":false,"evidence":"photos"},
               {"status":"RELEASED","overdue":false,"reason":"no money"}],
             "risks":[{"status":"CLOSED","shares":[],"unshared":0,"closed":{"text":"paid for"}},
               {"id":"%s","status":"OPEN","category":"TRUST","description":"nobody comes","likelihood":3,"impact":4,
                "level":12,"owner":{"pseudonym":"ana"},"unshared":70,
                "shares":[{"party":{"organisationName":"Walkers"},"percent":30,"terms":"in kind"}],
                "mitigations":[{"text":"asked them"}],"materialised":{"text":"two came"}}],
             "trials":[{"id":"%s","revision":1,"conductor":{"pseudonym":"ana"},"site":"ward 3",
               "measure":"days until seen","baseline":"12.5","start":"2026-03-02",
               "observations":[{"value":"9.0","date":"2026-03-09","note":"calm"}],
               "conclusion":{"outcome":"ADOPT","summary":"it works"}}],
             "reviews":[{"revision":1,"verdict":"CLOSE","text":"as we asked"}],
             "circulations":[{"revision":1,"regionCodes":["E08000035"],"learning":"start small"}],
             "adoptions":[{"solutionId":"%s","regionCode":"E08000035","revision":1}]}
            """.formatted(
                        DetailStory.LATE, BO, BODY, DetailStory.TRUST, DetailStory.TRIAL, OTHER));
        assertThat(get(ONE)).bodyJson().doesNotHavePath("$.ending").doesNotHavePath("$.commitments[0].evidence");
    }

    @Test
    void observations_are_told_in_the_order_of_their_days() {
        story.tell(new ObservationRecorded(
                SOLUTION, DetailStory.TRIAL, Decimal.of("11"), LocalDate.parse("2026-03-05"), null));
        fixture.read().take(story);

        assertThat(get(ONE))
                .bodyJson()
                .extractingPath("$.trials[0].observations[*].date")
                .isEqualTo(List.of("2026-03-05", "2026-03-09"));
    }

    @Test
    void from_which_side_a_reviewer_speaks_is_for_readers_of_the_full_trail() {
        assertThat(get(ONE)).bodyJson().doesNotHavePath("$.reviews[0].reviewer");
        viewer = ORGANISER;
        assertThat(get(ONE))
                .bodyJson()
                .extractingPath("$.reviews[0].reviewer.pseudonym")
                .isEqualTo("ana");
    }

    @Test
    void how_it_ended_is_told_with_the_reason() {
        story.tell(DetailStory.withdrawn());
        fixture.read().take(story);

        assertThat(get(ONE)).bodyJson().isLenientlyEqualTo("""
            {"stage":"WITHDRAWN","ending":{"reason":"done elsewhere"}}\
            """);
    }

    @Test
    void whoever_holds_a_concern_again_has_it_open() {
        story.tell(SolutionStory.concerned(SolutionStory.BY_BODY, 1, null));
        fixture.read().take(story);

        assertThat(get(ONE)).bodyJson().isLenientlyEqualTo("""
            {"positions":{"concern":1},"organisations":{"positions":{"concern":1}}}\
            """);
    }

    @Test
    void no_text_of_a_withheld_solution_is_told_but_the_reason() {
        story.tell(new SolutionWithheld(SOLUTION, sealed("hurtful")));
        fixture.read().take(story);

        assertThat(get(ONE))
                .bodyText()
                .contains("hurtful", "withheld by an organiser")
                .doesNotContain(
                        "hire a bus",
                        "£300",
                        "half way",
                        "photos",
                        "no money",
                        "nobody comes",
                        "in kind",
                        "asked them",
                        "two came",
                        "paid for",
                        "ward 3",
                        "days until seen",
                        "calm",
                        "it works",
                        "as we asked",
                        "start small");
        viewer = ORGANISER;
        assertThat(get(ONE)).bodyText().contains("hire a bus", "nobody comes", "ward 3", "as we asked", "start small");
    }

    @Test
    void lineage_leads_up_to_the_first_source_and_down_to_the_last_adoption() {
        story.in(Story.LONDON, SPACE).tell(SolutionStory.adapted(THIRD, OTHER, 1, "Walk back", SPACE, Story.LONDON));
        fixture.read().take(story);

        assertThat(lineage(SOLUTION)).bodyJson().isStrictlyEqualTo("""
            {"sources":[],"solution":
              {"id":"%s","spaceId":"%s","regionCode":"E12000007","stage":"ADOPTED","title":"Walk together","adoptions":[
                {"id":"%s","spaceId":"%s","regionCode":"E08000035","stage":"ADOPTED","title":"Walk in Leeds",
                 "adopted":{"revision":1,"adaptations":"done differently"},"adoptions":[
                  {"id":"%s","spaceId":"%s","regionCode":"E12000007","stage":"PROPOSED","title":"Walk back",
                   "adopted":{"revision":1,"adaptations":"done differently"},"adoptions":[]}]}]}}
            """.formatted(
                        SOLUTION, SPACE, OTHER, ELSEWHERE, THIRD, SPACE));
        assertThat(lineage(THIRD))
                .bodyJson()
                .extractingPath("$.sources[*].id")
                .isEqualTo(List.of(OTHER.toString(), SOLUTION.toString()));
    }

    @Test
    void what_the_reader_may_not_know_of_is_in_no_lineage() {
        story.in(Story.LONDON, SPACE).tell(SolutionStory.adapted(THIRD, OTHER, 1, "Walk back", SPACE, Story.LONDON));
        fixture.read().take(story);
        fixture.hide(ELSEWHERE);

        assertThat(lineage(SOLUTION)).bodyText().doesNotContain(OTHER.toString(), "Leeds");
        assertThat(lineage(OTHER)).hasStatus(404);
        assertThat(lineage(THIRD)).bodyText().contains("done differently").doesNotContain(OTHER.toString());
        assertThat(get(ONE)).bodyText().doesNotContain(OTHER.toString());
        assertThat(get("/api/v1/solutions/" + THIRD)).bodyText().doesNotContain(OTHER.toString());
        assertThat(lineages.get().uri(ONE + "/lineage?depth=1")).hasStatus(400);
    }

    private MvcTestResult lineage(SolutionId id) {
        return lineages.get().uri("/api/v1/solutions/" + id + "/lineage").exchange();
    }

    private MvcTestResult get(String path) {
        return solutions.get().uri(path).exchange();
    }
}
