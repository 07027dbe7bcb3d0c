package org.creativespaces.query.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.projection.ProjectionSpec.given;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.time.Instant;
import java.util.List;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Event;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.space.SpaceEvent.AgreementRuleChanged;
import org.creativespaces.events.space.SpaceEvent.GroundRulesChanged;
import org.creativespaces.events.space.SpaceEvent.SpaceClosed;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.space.SpaceRow.Closure;
import org.creativespaces.query.space.SpaceRow.GroundRules;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpaceProjectionTest {
    private static final SpaceId SPACE = SpaceId.of("0190a5c0-0000-7000-8000-000000000001");
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final ParticipantId BO = ParticipantId.of("0190a5c0-0000-7000-8000-000000000003");
    private static final OrganisationId HOST = OrganisationId.of("0190a5c0-0000-7000-8000-000000000004");
    private static final AgreementRule RULE = new AgreementRule(5, 2, true, true);
    private static final SpaceOpened OPENED = new SpaceOpened(
            SPACE,
            Story.LONDON,
            sealed("Walks"),
            sealed("To walk"),
            List.of(HOST),
            sealed("Listen first."),
            Visibility.MEMBERS,
            RULE);

    @Test
    void a_space_begins_with_the_first_version_of_its_ground_rules() {
        given(new SpaceProjection(), new Story().tell(OPENED).told())
                .thenRow(
                        SPACE.toString(),
                        new SpaceRow(
                                SPACE,
                                Story.LONDON,
                                sealed("Walks"),
                                sealed("To walk"),
                                List.of(HOST),
                                new GroundRules(1, sealed("Listen first.")),
                                RULE,
                                Visibility.MEMBERS,
                                null,
                                0,
                                0,
                                Instant.parse("2026-03-01T09:00:00Z"),
                                1));
    }

    @Test
    void its_rules_change_and_it_ends() {
        var other = new AgreementRule(1, 0, false, false);

        var row = after(
                new GroundRulesChanged(SPACE, 2, sealed("Listen last.")),
                new AgreementRuleChanged(SPACE, other),
                new SpaceClosed(SPACE, sealed("all said")));

        assertThat(row.groundRules()).isEqualTo(new GroundRules(2, sealed("Listen last.")));
        assertThat(row.agreementRule()).isEqualTo(other);
        assertThat(row.closure()).isEqualTo(new Closure(sealed("all said"), Instant.parse("2026-03-01T09:03:00Z")));
        assertThat(row.version()).isEqualTo(4);
    }

    @Test
    void it_counts_who_is_a_member_now_and_what_was_ever_proposed() {
        var row = after(
                joined(ANA),
                joined(BO),
                new SpaceLeft(ANA, SPACE, Story.LONDON, null),
                new SolutionProposed(
                        SolutionId.of("0190a5c0-0000-7000-8000-000000000005"),
                        SPACE,
                        Story.LONDON,
                        new Party(BO, Constituency.CARER, null),
                        sealed("Walk"),
                        null,
                        List.of(),
                        List.of(),
                        RULE,
                        null));

        assertThat(row.members()).isEqualTo(1);
        assertThat(row.solutions()).isEqualTo(1);
        assertThat(row.version()).as("joining is no event of the space").isEqualTo(1);
    }

    private static SpaceJoined joined(ParticipantId who) {
        return new SpaceJoined(who, SPACE, Story.LONDON, 1, Constituency.CARER, null);
    }

    private static SpaceRow after(Event... events) {
        return given(
                        new SpaceProjection(),
                        new Story().tell(OPENED).tell(events).told())
                .rows()
                .get(SPACE.toString());
    }
}
