package org.creativespaces.query.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.creativespaces.query.projection.ProjectionSpec.given;
import static org.creativespaces.query.region.RegionStory.ANA;
import static org.creativespaces.query.region.RegionStory.BO;
import static org.creativespaces.query.region.RegionStory.BODY;
import static org.creativespaces.query.region.RegionStory.BY_ANA;
import static org.creativespaces.query.region.RegionStory.BY_BO;
import static org.creativespaces.query.region.RegionStory.BY_BODY;
import static org.creativespaces.query.region.RegionStory.CIRCLE;
import static org.creativespaces.query.region.RegionStory.LEEDS;
import static org.creativespaces.query.region.RegionStory.LONDON;
import static org.creativespaces.query.region.RegionStory.SECRET;
import static org.creativespaces.query.region.RegionStory.SOLUTION;
import static org.creativespaces.query.region.RegionStory.WALKS;
import static org.creativespaces.query.region.RegionStory.endorsed;
import static org.creativespaces.query.region.RegionStory.joined;
import static org.creativespaces.query.region.RegionStory.opened;
import static org.creativespaces.query.region.RegionStory.proposed;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.creativespaces.events.Actor;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeShared;
import org.creativespaces.events.challenge.NarrativeKind;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationEvent.MandateGranted;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.events.solution.Superseded;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.projection.InMemoryProjector;
import org.creativespaces.query.region.Activity.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DashboardProjectionTest {
    private static final ChallengeId CHALLENGE = ChallengeId.of("0190a5c0-0000-7000-8000-000000000021");

    private final Story story = new Story();

    @Test
    void proposals_and_positions_count_to_their_region_and_the_nation_by_constituency() {
        story.in(LONDON, WALKS)
                .tell(
                        proposed(SOLUTION, WALKS, LONDON, BY_ANA, "Walk"),
                        endorsed(SOLUTION, BY_ANA),
                        endorsed(SOLUTION, BY_BO),
                        endorsed(SOLUTION, BY_BODY));
        story.in(LEEDS, CIRCLE).tell(proposed(SECRET, CIRCLE, LEEDS, BY_BODY, "Talk"));

        assertThat(row("E12000007").proposals()).isEqualTo(new Voices(Map.of(Constituency.CARER, 1), 0));
        assertThat(row("E12000007").positions())
                .isEqualTo(new Voices(Map.of(Constituency.CARER, 1, Constituency.NGO, 1), 1));
        assertThat(row("E08000035").proposals()).isEqualTo(new Voices(Map.of(), 1));
        assertThat(row("national").proposals()).isEqualTo(new Voices(Map.of(Constituency.CARER, 1), 1));
        assertThat(row("national").positions()).isEqualTo(row("E12000007").positions());
    }

    @Test
    void withdrawing_takes_no_position() {
        story.in(LONDON, WALKS)
                .tell(
                        endorsed(SOLUTION, BY_ANA),
                        new PositionWithdrawn(SOLUTION, 1, BY_ANA, new Superseded(Position.ENDORSE, 1)));

        assertThat(row("E12000007").positions()).isEqualTo(new Voices(Map.of(Constituency.CARER, 1), 0));
    }

    @Test
    void activity_counts_to_the_month_in_which_it_happened() {
        story.in(LONDON, WALKS)
                .at("2026-02-28T23:59:59.999Z")
                .tell(endorsed(SOLUTION, BY_ANA))
                .at("2026-03-01T00:00:00Z")
                .tell(endorsed(SOLUTION, BY_BO), joined(ANA, WALKS, LONDON, Constituency.CARER))
                .at("2026-02-01T00:00:00Z")
                .tell(endorsed(SOLUTION, BY_BODY));

        assertThat(row("E12000007").activity().months())
                .isEqualTo(Map.of(
                        "2026-02",
                        List.of(new Kind("solution.endorsed", 2)),
                        "2026-03",
                        List.of(new Kind("solution.endorsed", 1), new Kind("participant.space_joined", 1))));
    }

    @Test
    void the_latest_acts_say_whose_they_are() {
        story.in(LONDON, WALKS)
                .by(Actor.user("olga"))
                .tell(opened(WALKS, LONDON, Visibility.PUBLIC), endorsed(SOLUTION, BY_BODY))
                .tell(new AgreementReached(SOLUTION, 1))
                .by(Actor.participant(BO))
                .tell(new SolutionWithheld(SOLUTION, sealed("hurtful")), new AgreementReached(SOLUTION, 1));

        var latest = row("E12000007").latest();
        assertThat(latest).extracting(LatestAct::position).containsExactly(5L, 4L, 3L, 2L, 1L);
        assertThat(latest).extracting(LatestAct::actor).containsExactly(null, BO, null, BO, null);
        assertThat(latest).extracting(LatestAct::organisation).containsExactly(null, null, null, BODY, null);
        assertThat(latest)
                .extracting(LatestAct::solution)
                .containsExactly(SOLUTION, SOLUTION, SOLUTION, SOLUTION, null);
    }

    @Test
    void what_happens_in_a_space_of_members_is_listed_apart() {
        story.in(LONDON, WALKS).tell(opened(WALKS, LONDON, Visibility.PUBLIC), endorsed(SOLUTION, BY_ANA));
        story.in(LONDON, CIRCLE).tell(opened(CIRCLE, LONDON, Visibility.MEMBERS), endorsed(SECRET, BY_BO));

        assertThat(row("E12000007").latest()).extracting(LatestAct::space).containsOnly(WALKS);
        assertThat(row("E12000007").latestOfMembers())
                .extracting(LatestAct::position)
                .containsExactly(4L, 3L);
    }

    @Test
    void who_comes_and_goes_is_not_listed() {
        story.in(LONDON, WALKS).tell(joined(ANA, WALKS, LONDON, Constituency.CARER));

        assertThat(row("E12000007").latest()).isEmpty();
    }

    @Test
    void actions_undertaken_count_by_constituency() {
        var day = LocalDate.of(2026, 4, 1);
        var id = CommitmentId.of("0190a5c0-0000-7000-8000-000000000011");
        story.in(LONDON, WALKS)
                .tell(
                        new ActionCommitted(SOLUTION, id, 1, BY_ANA, sealed("walk"), day, null),
                        new ActionCommitted(SOLUTION, id, 1, BY_BODY, sealed("pay"), day, null));

        assertThat(row("E12000007").commitments()).isEqualTo(new Voices(Map.of(Constituency.CARER, 1), 1));
    }

    @Test
    void who_tells_a_narrative_is_heard_and_who_acts_for_an_organisation_only_is_not() {
        story.in(LONDON, WALKS)
                .tell(
                        new NarrativeShared(
                                CHALLENGE,
                                NarrativeId.of("0190a5c0-0000-7000-8000-000000000022"),
                                NarrativeKind.LIVED_EXPERIENCE,
                                BY_ANA,
                                sealed("I was there")),
                        endorsed(SOLUTION, BY_BODY));

        assertThat(row("E12000007").heard()).containsExactly(Constituency.CARER);
        assertThat(row("E12000007").latest())
                .extracting(LatestAct::challenge, LatestAct::actor)
                .containsExactly(tuple(null, BO), tuple(CHALLENGE, ANA));
    }

    @Test
    void who_may_act_for_an_organisation_is_not_listed() {
        story.in(LONDON, null).tell(new MandateGranted(BODY, BO, List.of(MandateScope.COMMIT), null));

        assertThat(row("E12000007").latest()).isEmpty();
    }

    @Test
    void only_the_latest_thirty_are_kept() {
        story.in(LONDON, WALKS);
        IntStream.range(0, 40).forEach(i -> story.tell(endorsed(SOLUTION, BY_ANA)));

        var row =
                InMemoryProjector.rows(new DashboardProjection(), story.told()).get("E12000007");

        assertThat(row.latest()).hasSize(30);
        assertThat(row.latest().getFirst().position()).isEqualTo(40);
        assertThat(row.latest().getLast().position()).isEqualTo(11);
    }

    private DashboardRow row(String region) {
        return given(new DashboardProjection(), story.told()).rows().get(region);
    }
}
