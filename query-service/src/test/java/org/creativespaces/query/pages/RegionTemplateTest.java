package org.creativespaces.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creativespaces.events.Region;
import org.creativespaces.events.Regions;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.ledger.RandomHistory;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.live.Week;
import org.creativespaces.query.past.AsOf;
import org.creativespaces.query.region.DashboardFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** How the figures are laid out, whatever they are. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegionTemplateTest {
    private static final Region LONDON = Regions.find(Story.LONDON).orElseThrow();
    private static final Viewer AUDITOR = new Viewer(Set.of(Viewer.Role.AUDITOR), Set.of(), null, Set.of());
    private static final AsOf MARCH = new AsOf(Instant.parse("2026-03-31T22:59:59.999Z"));

    @Test
    void every_figure_is_shown_to_who_may_see_it() {
        assertThat(region(RandomHistory.whole(1, 600), AUDITOR, null))
                .contains("Commitments", "Due in 30 days", "Open risks", "Impact 5", "Trials", "London to Manchester")
                .contains("As of event", "Pause updates", ">Spaces<")
                .doesNotContain("not shown", "London time", "??");
    }

    @Test
    void only_who_may_follow_the_feed_is_led_to_events() {
        var story = RandomHistory.whole(1, 600);

        assertThat(region(story, AUDITOR, null))
                .contains("href=\"/audit/events?region=E12000007", "The events behind it: voice");
        assertThat(region(story, Viewer.ANONYMOUS, null)).doesNotContain("/audit/events");
    }

    @Test
    void each_figure_leads_everybody_to_its_acts_and_a_constituency_to_its_own_only_who_may_know_it() {
        var story = RandomHistory.whole(1, 600);
        var acts = "href=\"/regions/E12000007/acts?about=";

        assertThat(region(story, Viewer.ANONYMOUS, null))
                .contains(acts + "STAGES\"", acts + "POSITIONS\"", acts + "CARRIED\"", acts + "UNDERTAKINGS\"")
                .contains(acts + "RISKS\"", acts + "TRIALS\"", acts + "ACTIVITY\"", "&amp;sort=SAID&amp;month=20")
                .contains(acts + "CIRCULATED&amp;from=E12000007&amp;to=", "The acts behind it: notYetHeard")
                .doesNotContain("constituency=", "asOf=");
        assertThat(region(story, AUDITOR, null)).contains(acts + "POSITIONS&amp;constituency=");
        assertThat(region(story, AUDITOR, MARCH))
                .contains(acts + "UNDERTAKINGS&amp;asOf=2026-03-31T22:59:59.999Z\"")
                .doesNotContain("href=\"/commitments?", "href=\"/risks?", "href=\"/solutions?");
    }

    @Test
    void few_people_are_not_shown_to_everybody() {
        assertThat(region(RandomHistory.whole(1, 200), Viewer.ANONYMOUS, null))
                .contains("too few people to be shown", "Numbers of fewer than five people")
                .doesNotContain("??");
    }

    @Test
    void a_region_without_anything_is_shown_all_the_same() {
        assertThat(region(new Story(), Viewer.ANONYMOUS, null))
                .contains("London", "Nothing has been proposed yet.", "Nobody is a member yet.", "No risk is open.")
                .contains("Nothing has been tried yet.", "Nothing has happened here yet.", "No space is open here yet.")
                .doesNotContain("Each act", "??");
    }

    @Test
    void the_regions_are_side_by_side_whatever_is_hidden_of_them() {
        assertThat(home(RandomHistory.whole(1, 200), Viewer.ANONYMOUS, null))
                .contains("not shown", "Nothing has been recorded since", "What passes between regions")
                .doesNotContain("??");
        assertThat(home(new Story(), Viewer.ANONYMOUS, null))
                .contains("no solutions", "Nothing has been passed on between regions yet.")
                .doesNotContain("??");
    }

    @Test
    void a_page_of_the_past_says_of_when_and_leaves_out_the_lists_of_the_present() {
        var story = RandomHistory.whole(1, 200);

        assertThat(region(story, AUDITOR, MARCH))
                .contains("As it was on 31 March 2026, 23:59, London time", "href=\"/here\"")
                .doesNotContain(">Spaces<", "Pause updates", "??");
        assertThat(home(story, AUDITOR, MARCH))
                .contains("As it was on 31 March 2026, 23:59, London time")
                .doesNotContain("What changed this week", "??");
    }

    private static String region(Story story, Viewer viewer, AsOf asOf) {
        try (var dashboards = new DashboardFixture(story)) {
            var dashboard = dashboards.of(LONDON, viewer, asOf);
            var model = around(asOf);
            model.put("region", LONDON);
            model.put("figures", RegionFigures.of(dashboard, Map.of()));
            model.put("past", asOf != null);
            model.put("follows", Reader.of(viewer).follows());
            model.put("oversees", viewer.oversees(LONDON.code()));
            model.put("spaces", List.of());
            model.put("urgent", List.of());
            return Rendering.page("region", model);
        }
    }

    private static String home(Story story, Viewer viewer, AsOf asOf) {
        try (var dashboards = new DashboardFixture(story)) {
            var figures = new HomeFigures(dashboards.regions(), new Week(Clock.systemUTC()));
            var model = around(asOf);
            model.putAll(figures.model(figures.nation(viewer, asOf), viewer, asOf));
            return Rendering.page("home", model);
        }
    }

    private static Map<String, Object> around(AsOf asOf) {
        var now = Instant.parse("2026-11-30T12:00:00Z");
        var fresh = asOf == null ? new Freshness(1_234, now, 3, null, "") : Freshness.ofPast(1_234, asOf.moment(), "");
        return new HashMap<>(Map.of("fresh", fresh, "here", "/here"));
    }
}
