package org.creativespaces.query.solution.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.projection.ProjectionSpec.given;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Event;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.events.solution.RiskEvent.RiskClosed;
import org.creativespaces.events.solution.RiskEvent.RiskIdentified;
import org.creativespaces.events.solution.RiskEvent.RiskMaterialised;
import org.creativespaces.events.solution.RiskEvent.RiskMitigated;
import org.creativespaces.events.solution.RiskEvent.RiskReassessed;
import org.creativespaces.events.solution.RiskEvent.RiskShareReleased;
import org.creativespaces.events.solution.RiskEvent.RiskShared;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.solution.risk.RiskRow.Note;
import org.creativespaces.query.solution.risk.RiskRow.Share;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RiskProjectionTest {
    private static final SpaceId SPACE = SpaceId.of("0190a5c0-0000-7000-8000-000000000001");
    private static final SolutionId SOLUTION = SolutionId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final RiskId RISK = RiskId.of("0190a5c0-0000-7000-8000-000000000003");
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000004");
    private static final ParticipantId BO = ParticipantId.of("0190a5c0-0000-7000-8000-000000000005");
    private static final OrganisationId BODY = OrganisationId.of("0190a5c0-0000-7000-8000-000000000006");
    private static final Party BY_ANA = new Party(ANA, Constituency.CARER, null);
    private static final Party BY_BO = new Party(BO, Constituency.NGO, null);
    private static final Party BODY_BY_BO = new Party(BO, Constituency.NGO, BODY);
    private static final Party BODY_BY_ANA = new Party(ANA, Constituency.CARER, BODY);

    @Test
    void a_row_holds_a_risk_that_is_the_owners_alone() {
        var row = after();

        assertThat(row)
                .isEqualTo(new RiskRow(
                        RISK,
                        SOLUTION,
                        SPACE,
                        Story.LONDON,
                        RiskCategory.TRUST,
                        sealed("people stay away"),
                        3,
                        4,
                        BY_ANA,
                        Map.of(),
                        List.of(),
                        null,
                        null,
                        Instant.parse("2026-03-01T09:00:00Z"),
                        1));
        assertThat(row.level()).isEqualTo(12);
        assertThat(row.unshared()).isEqualTo(100);
    }

    @Test
    void what_a_party_carries_is_what_it_said_last() {
        var row = after(shared(BY_BO, 30), shared(BODY_BY_BO, 20), shared(BY_BO, 50));

        assertThat(row.unshared()).isEqualTo(30);
        assertThat(row.shares())
                .isEqualTo(Map.of(
                        BY_BO.key(), new Share(BY_BO, 50, sealed("as 50")),
                        BODY_BY_BO.key(), new Share(BODY_BY_BO, 20, sealed("as 20"))));
    }

    @Test
    void an_organisation_is_the_same_party_whoever_acts_for_it() {
        var changed = after(shared(BODY_BY_BO, 20), shared(BODY_BY_ANA, 60));
        var released = after(shared(BODY_BY_BO, 20), new RiskShareReleased(SOLUTION, RISK, BODY_BY_ANA, null));

        assertThat(changed.shares()).hasSize(1);
        assertThat(changed.unshared()).isEqualTo(40);
        assertThat(released.shares()).isEmpty();
        assertThat(released.unshared()).isEqualTo(100);
    }

    @Test
    void what_was_done_about_it_is_kept_in_order() {
        var row = after(
                new RiskReassessed(SOLUTION, RISK, 5, 5, null),
                new RiskMitigated(SOLUTION, RISK, sealed("asked")),
                new RiskMitigated(SOLUTION, RISK, sealed("asked again")),
                new RiskMaterialised(SOLUTION, RISK, sealed("nobody came")));

        assertThat(row.level()).isEqualTo(25);
        assertThat(row.mitigations()).extracting(Note::text).containsExactly(sealed("asked"), sealed("asked again"));
        assertThat(row.materialised())
                .isEqualTo(new Note(sealed("nobody came"), Instant.parse("2026-03-01T09:04:00Z")));
        assertThat(row.closed()).isNull();
    }

    @Test
    void nobody_carries_anything_of_a_closed_risk() {
        var row = after(shared(BY_BO, 30), new RiskClosed(SOLUTION, RISK, sealed("over")));

        assertThat(row.closed()).isEqualTo(new Note(sealed("over"), Instant.parse("2026-03-01T09:02:00Z")));
        assertThat(row.shares()).isEmpty();
        assertThat(row.unshared()).isZero();
    }

    private static RiskRow after(Event... events) {
        var identified =
                new RiskIdentified(SOLUTION, RISK, BY_ANA, RiskCategory.TRUST, sealed("people stay away"), 3, 4);
        var told = new Story()
                .in(Story.LONDON, SPACE)
                .tell(identified)
                .tell(events)
                .told();
        return given(new RiskProjection(), told).rows().get(SOLUTION + "/" + RISK);
    }

    private static RiskShared shared(Party by, int percent) {
        return new RiskShared(SOLUTION, RISK, by, percent, sealed("as " + percent));
    }
}
