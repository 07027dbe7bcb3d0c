package org.creativespaces.query.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.solution.SolutionStory.BODY;
import static org.creativespaces.query.solution.SolutionStory.SOLUTION;
import static org.creativespaces.query.solution.SolutionStory.SPACE;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.query.http.HttpFixture;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.solution.commitment.CommitmentFixture;
import org.creativespaces.query.solution.risk.RiskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lists of commitments and risks, over all solutions. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UndertakingListsTest {
    private static final String COMMITMENTS = "/api/v1/commitments";
    private static final String RISKS = "/api/v1/risks";
    private static final Viewer ORGANISER = new Viewer(Set.of(Role.ORGANISER), Set.of(Story.LONDON), null, Set.of());

    private final SolutionFixture fixture = new SolutionFixture();
    private final Story story = DetailStory.story();
    private final JsonAnswers answers = new JsonAnswers(new JsonMapper());
    private Viewer viewer = Viewer.ANONYMOUS;
    private MockMvcTester commitments;
    private MockMvcTester risks;

    @BeforeEach
    void open() {
        fixture.person(SolutionStory.ANA, "ana");
        fixture.person(SolutionStory.BO, "bo");
        fixture.read().take(story);
        commitments = HttpFixture.mvc(
                CommitmentFixture.controller(fixture.commitments(), fixture.read(), answers), () -> viewer);
        risks = HttpFixture.mvc(RiskFixture.controller(fixture.risks(), fixture.read(), answers), () -> viewer);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void commitments_are_listed_the_longest_overdue_first_and_those_that_ended_last() {
        assertThat(ids(COMMITMENTS))
                .isEqualTo(of(DetailStory.LATE, DetailStory.SOON, DetailStory.FAR, DetailStory.GONE, DetailStory.DONE));
        assertThat(get(COMMITMENTS + "?limit=1")).bodyJson().isLenientlyEqualTo("""
            {"items":[{"id":"%s","solutionId":"%s","spaceId":"%s","regionCode":"E12000007","title":"Walk together",
              "action":"hire a bus","due":"2026-03-30","status":"ACTIVE","overdue":true,"percent":50,
              "party":{"pseudonym":"bo","organisationId":"%s","organisationName":"Walkers"}}]}
            """.formatted(
                        DetailStory.LATE, SOLUTION, SPACE, BODY));
    }

    @Test
    void commitments_are_filtered_by_how_they_stand_today_in_london() {
        assertThat(ids(COMMITMENTS + "?status=active"))
                .isEqualTo(of(DetailStory.LATE, DetailStory.SOON, DetailStory.FAR));
        assertThat(ids(COMMITMENTS + "?status=overdue")).isEqualTo(of(DetailStory.LATE));
        assertThat(ids(COMMITMENTS + "?status=due"))
                .as("31 days ahead is too far")
                .isEqualTo(of(DetailStory.SOON));
        assertThat(ids(COMMITMENTS + "?status=FULFILLED")).isEqualTo(of(DetailStory.DONE));
        assertThat(ids(COMMITMENTS + "?status=released")).isEqualTo(of(DetailStory.GONE));
    }

    @Test
    void commitments_are_filtered_by_region_and_organisation() {
        assertThat(ids(COMMITMENTS + "?region=E12000007&organisation=" + BODY)).hasSize(5);
        assertThat(ids(COMMITMENTS + "?region=E08000035")).isEmpty();
        assertThat(ids(COMMITMENTS + "?organisation=" + SOLUTION)).isEmpty();
    }

    @Test
    void risks_are_listed_the_gravest_first() {
        assertThat(ids(RISKS)).isEqualTo(of(DetailStory.TRUST, DetailStory.MONEY));
        assertThat(ids(RISKS + "?status=open")).isEqualTo(of(DetailStory.TRUST));
        assertThat(ids(RISKS + "?status=materialised")).isEqualTo(of(DetailStory.TRUST));
        assertThat(ids(RISKS + "?status=closed&region=E12000007")).isEqualTo(of(DetailStory.MONEY));
        assertThat(ids(RISKS + "?region=E08000035")).isEmpty();
        assertThat(get(RISKS + "?limit=1")).bodyJson().isLenientlyEqualTo("""
            {"items":[{"id":"%s","solutionId":"%s","title":"Walk together","status":"OPEN","category":"TRUST",
              "description":"nobody comes","level":12,"owner":{"pseudonym":"ana"},"sharers":1,"unshared":70,
              "materialised":true}]}
            """.formatted(DetailStory.TRUST, SOLUTION));
    }

    @ParameterizedTest
    @CsvSource({COMMITMENTS + "?status=active&limit=2, 2", RISKS + "?region=E12000007&limit=1, 2"})
    void next_leads_through_the_whole_list(String path, int pages) {
        var all = ids(path.replaceAll("limit=.*", "limit=50"));
        var first = read(path);
        var second = read(first.path("next").asString());

        assertThat(pages).isEqualTo(2);
        assertThat(ids(path)).isEqualTo(all.subList(0, first.path("items").size()));
        assertThat(second.has("next")).isFalse();
        assertThat(second.at("/items/0/id").asString())
                .isEqualTo(all.get(first.path("items").size()));
    }

    @Test
    void what_is_in_a_space_that_the_reader_may_not_know_is_in_no_list() {
        fixture.hide(SPACE);
        open();

        assertThat(ids(COMMITMENTS)).isEmpty();
        assertThat(ids(RISKS)).isEmpty();
    }

    @Test
    void the_texts_of_a_withheld_solution_are_in_lists_for_who_oversees_it() {
        story.tell(new SolutionWithheld(SOLUTION, sealed("hurtful")));
        fixture.read().take(story);

        for (var path : List.of(COMMITMENTS, RISKS)) {
            viewer = Viewer.ANONYMOUS;
            assertThat(get(path))
                    .bodyText()
                    .contains("withheld by an organiser")
                    .doesNotContain("Walk together", "hire a bus", "no money", "nobody comes");
            viewer = ORGANISER;
            assertThat(get(path)).bodyText().contains("Walk together").doesNotContain("withheld by an organiser");
        }
    }

    @ParameterizedTest
    @CsvSource({
        COMMITMENTS + "?status=late, status",
        COMMITMENTS + "?organisation=x, organisation",
        COMMITMENTS + "?region=London, region",
        COMMITMENTS + "?space=x, space",
        RISKS + "?status=active, status",
        RISKS + "?after=7, after"
    })
    void what_cannot_be_understood_is_named(String path, String field) {
        assertThat(get(path)).hasStatus(400);
        assertThat(get(path)).bodyJson().extractingPath("$.errors[*].field").isEqualTo(List.of(field));
    }

    private static List<String> of(Object... ids) {
        return List.of(ids).stream().map(Object::toString).toList();
    }

    private List<String> ids(String path) {
        return read(path)
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private JsonNode read(String path) {
        return JsonMapper.shared().readTree(get(path).getResponse().getContentAsByteArray());
    }

    private MvcTestResult get(String path) {
        var mvc = path.startsWith(RISKS) ? risks : commitments;
        return mvc.get().uri(URI.create(path)).exchange();
    }
}
