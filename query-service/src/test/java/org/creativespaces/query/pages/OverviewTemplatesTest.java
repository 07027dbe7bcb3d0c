package org.creativespaces.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Regions;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationKind;
import org.creativespaces.query.feed.Glance.Seen;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.organisation.OrganisationView;
import org.creativespaces.query.region.CommitmentFigures.OfOrganisation;
import org.creativespaces.query.region.CommitmentFigures.Tally;
import org.creativespaces.query.region.RiskFigures;
import org.creativespaces.query.solution.Acts;
import org.creativespaces.query.solution.Positions;
import org.creativespaces.query.solution.SolutionCard;
import org.creativespaces.query.stage.Stage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Pages that only some may see, or only those who are signed in. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OverviewTemplatesTest {
    private static final String ID = "0190a5c0-0000-7000-8000-000000000001";
    private static final Instant AT = Instant.parse("2026-03-01T09:00:00Z");
    private static final List<Seen> EVENTS = List.of(
            new Seen(1_235, "participant.space_joined", ID, "E12000007", AT),
            new Seen(1_234, "solution.endorsed", ID, "E12000007", AT));

    @Test
    void who_follows_the_feed_sees_it_and_who_does_not_how_to() {
        var model = around();
        model.put("base", "https://spaces.example");
        model.put("example", Regions.all().getFirst());

        assertThat(Rendering.page("partners", without(model, "fresh")))
                .contains("https://spaces.example/oauth2/token", "https://spaces.example/api/v1/feed?after={after}")
                .doesNotContain("The feed just now", "Pause updates", "[[", "??");
        model.put("events", EVENTS);
        assertThat(Rendering.page("partners", model))
                .contains("The feed just now", "1,235", "Joined the space", "href=\"/solutions/" + ID + "/trail\"")
                .doesNotContain("??");
    }

    @Test
    void who_audits_begins_with_decisions_and_what_was_recorded_last() {
        var model = around();
        model.put("regions", Regions.all());
        model.put("decided", List.of(card("Walk & talk", null)));
        model.put("withheld", List.of(card("withheld by an organiser", "names")));
        model.put("events", EVENTS);
        model.put("reader", new Reader(true, true, true));

        assertThat(Rendering.page("audit", model))
                .contains("Walk &amp; talk", "7 steps", "This solution is withheld: names", "Endorsed", "London")
                .contains("href=\"/audit\"")
                .doesNotContain("??");
        assertThat(Rendering.page("audit-closed", around()))
                .contains("For organisers and auditors", "Sign in")
                .doesNotContain("href=\"/audit\"", "??");
    }

    @Test
    void an_error_is_told_as_what_it_is() {
        Map.of(400, "could not read", 404, "no such page", 405, "could not read", 429, "in a short time")
                .forEach((status, words) -> assertThat(Rendering.page("error", Map.of("status", status)))
                        .as("%d", status)
                        .contains(words, "See all regions")
                        .doesNotContain("on our side", "??", "aria-current"));
        assertThat(Rendering.page("error", Map.of("status", 503)))
                .contains("just now")
                .doesNotContain("??");
        assertThat(Rendering.page("error", Map.of("status", 500)))
                .contains("on our side")
                .doesNotContain("??");
    }

    @Test
    void an_organisation_tells_what_it_undertook_carries_and_who_acts_for_it() {
        var body = OrganisationId.of(ID);
        var model = around();
        model.put("region", Regions.find(Story.LONDON).orElseThrow());
        model.put("commitments", List.of());
        model.put("undertaken", new OfOrganisation(body, new Tally(2, 0, 1, 3, 0), ""));
        model.put("carried", new RiskFigures.OfOrganisation(body, 4.8, 0));
        model.put(
                "organisation",
                new OrganisationView(
                        body,
                        1,
                        Story.LONDON,
                        OrganisationKind.NGO,
                        "Walkers",
                        List.of(new OrganisationView.Mandate(
                                ParticipantId.of(ID), "Flint", List.of(MandateScope.COMMIT, MandateScope.ENDORSE)))));

        assertThat(Rendering.page("organisation", model))
                .contains("Walkers", "NGO", "Overdue", "4.8", "Flint", "commit", "/organisations/" + ID + "/trail")
                .doesNotContain("??");
    }

    private static SolutionCard card(String title, String reason) {
        return new SolutionCard(
                SolutionId.of(ID),
                7,
                SpaceId.of(ID),
                Story.LONDON,
                Stage.AGREED,
                title,
                1,
                true,
                new Positions(1, 0, 0, 0),
                new Acts(1, 0, 0, 0),
                reason,
                AT,
                AT);
    }

    private static Map<String, Object> around() {
        return new HashMap<>(Map.of("fresh", new Freshness(1_235, AT, 3, null, "*"), "here", "/audit"));
    }

    private static Map<String, Object> without(Map<String, Object> model, String name) {
        var less = new HashMap<>(model);
        less.remove(name);
        return less;
    }
}
