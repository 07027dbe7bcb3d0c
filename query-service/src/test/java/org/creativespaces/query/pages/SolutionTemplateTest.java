package org.creativespaces.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creativespaces.events.Regions;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.solution.DetailStory;
import org.creativespaces.query.solution.SolutionFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SolutionTemplateTest {
    private static final Viewer AUDITOR = new Viewer(Set.of(Role.AUDITOR), Set.of(), null, Set.of());

    @Test
    void a_solution_shows_what_became_of_it() {
        var page = page(DetailStory.story());

        assertThat(page)
                .doesNotContain("??")
                .contains("Adopted elsewhere", "No open concern; 1 resolved.")
                .contains("hire a bus", "for Walkers", "Overdue", "due 30 March 2026", "50 % done", "half way")
                .contains("With: £300", "photos", "no money", "Released")
                .contains("nobody comes", "likelihood 3 × impact 4 = 12", "carries what is left: 70 %", "carries 30 %")
                .contains("in kind", "asked them", "two came", "paid for")
                .contains("days until seen", "at ward 3, revision 1", "12.5", "9.0", "calm", "It works: adopt")
                .contains("as we asked", "Close to my experience")
                .contains("to Leeds, revision 1", "start small", "Walk in Leeds", "done differently");
    }

    @Test
    void a_solution_that_ended_says_why() {
        assertThat(page(DetailStory.story().tell(DetailStory.withdrawn())))
                .doesNotContain("??")
                .contains("Withdrawn on 1 March 2026", "done elsewhere");
    }

    @Test
    void a_solution_of_the_past_says_of_when() {
        assertThat(page(DetailStory.story(), Instant.parse("2026-03-31T22:59:59.999Z")))
                .doesNotContain("??", "start small")
                .contains("As it was on 31 March 2026, 23:59, London time", "Walk together");
    }

    @Test
    void what_organisers_adopted_says_so_instead_of_who_proposed_it() {
        assertThat(page(DetailStory.adoptedByNobody()))
                .doesNotContain("??")
                .contains("Adopted for the space by its organisers on 1 March 2026")
                .doesNotContain("Proposed by");
    }

    private static String page(Story story) {
        return page(story, null);
    }

    private static String page(Story story, @Nullable Instant asOf) {
        try (var fixture = new SolutionFixture()) {
            fixture.read().take(story);
            var view = fixture.solutions().find(DetailStory.WALKS, AUDITOR).orElseThrow();
            var lineage = fixture.lineages().find(DetailStory.WALKS, AUDITOR).orElseThrow();
            var model = new HashMap<String, Object>(Map.of(
                    "solution",
                    view,
                    "lineage",
                    lineage,
                    "challenges",
                    List.of(),
                    "region",
                    Regions.find(view.regionCode()).orElseThrow(),
                    "spaceTitle",
                    "Walks"));
            model.put("asOf", asOf);
            model.put("here", "/here");
            model.put(
                    "fresh",
                    asOf == null
                            ? new Freshness(9, Instant.parse("2026-11-30T12:00:00Z"), 0, null, "")
                            : Freshness.ofPast(9, asOf, ""));
            return Rendering.page("solution", model);
        }
    }
}
