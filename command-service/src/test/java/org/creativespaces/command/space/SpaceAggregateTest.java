package org.creativespaces.command.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Acts.as;
import static org.creativespaces.command.decision.Acts.expecting;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Answers.handledBy;
import static org.creativespaces.command.decision.Answers.outcome;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.OTHER_RULE;
import static org.creativespaces.command.decision.Words.OTHER_TEXT;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.RULE;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;

import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refusal;
import org.creativespaces.command.space.SpaceCommand.ChangeAgreementRule;
import org.creativespaces.command.space.SpaceCommand.ChangeGroundRules;
import org.creativespaces.command.space.SpaceCommand.CloseSpace;
import org.creativespaces.command.space.SpaceCommand.OpenSpace;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.space.SpaceEvent;
import org.creativespaces.events.space.SpaceEvent.AgreementRuleChanged;
import org.creativespaces.events.space.SpaceEvent.GroundRulesChanged;
import org.creativespaces.events.space.SpaceEvent.SpaceClosed;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Wiring, and what all adapters have from History. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpaceAggregateTest {
    private static final Act ACT = organiser(LONDON);
    private static final SpaceEvent OPENED =
            new SpaceOpened(SPACE, LONDON, TEXT, TEXT, List.of(), TEXT, Visibility.PUBLIC, RULE);
    private static final SpaceCommand OPEN =
            new OpenSpace(SPACE, ACT, LONDON, TEXT, TEXT, List.of(), TEXT, Visibility.PUBLIC, RULE);

    private final AggregateTestFixture<SpaceAggregate> fixture = new AggregateTestFixture<>(SpaceAggregate.class);

    @Test
    void every_command_has_a_handler() {
        assertThat(handledBy(SpaceAggregate.class)).isEqualTo(Set.of(SpaceCommand.class.getPermittedSubclasses()));
    }

    @Test
    void open() {
        fixture.givenNoPriorActivity()
                .when(OPEN)
                .expectEvents(OPENED)
                .expectResultMessagePayloadMatching(outcome(SPACE, 1, 1));
    }

    @Test
    void change_ground_rules() {
        fixture.given(OPENED)
                .when(new ChangeGroundRules(SPACE, ACT, OTHER_TEXT))
                .expectEvents(new GroundRulesChanged(SPACE, 2, OTHER_TEXT))
                .expectResultMessagePayloadMatching(outcome(SPACE, 2, 1));
    }

    @Test
    void change_agreement_rule() {
        fixture.given(OPENED)
                .when(new ChangeAgreementRule(SPACE, ACT, OTHER_RULE))
                .expectEvents(new AgreementRuleChanged(SPACE, OTHER_RULE));
    }

    @Test
    void close() {
        fixture.given(OPENED).when(new CloseSpace(SPACE, ACT, REASON)).expectEvents(new SpaceClosed(SPACE, REASON));
    }

    @Test
    void what_changes_nothing_answers_with_the_present_version() {
        fixture.given(OPENED, new SpaceClosed(SPACE, REASON))
                .when(new CloseSpace(SPACE, ACT, REASON))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(outcome(SPACE, 2, 0));
    }

    @Test
    void a_refusal_is_answered_where_there_is_an_aggregate_and_thrown_where_there_is_none() {
        fixture.given(OPENED)
                .when(OPEN)
                .expectNoEvents()
                .expectResultMessagePayload(new Refusal(Reason.ALREADY_EXISTS, "The space was opened before."));
        new AggregateTestFixture<>(SpaceAggregate.class)
                .givenNoPriorActivity()
                .when(new CloseSpace(SPACE, ACT, REASON))
                .expectNoEvents()
                .expectException(CommandExecutionException.class)
                .expectExceptionDetails(new Refusal(Reason.SPACE_NOT_FOUND, "There is no such space."));
    }

    @Test
    void who_looked_at_another_version_is_refused() {
        fixture.given(OPENED)
                .when(new CloseSpace(SPACE, expecting(2, ACT), REASON))
                .expectNoEvents()
                .expectResultMessagePayload(new Refusal(Reason.VERSION_MISMATCH, "The present version is 1."));
    }

    @Test
    void who_looked_at_the_present_version_is_not() {
        fixture.given(OPENED)
                .when(new CloseSpace(SPACE, expecting(1, ACT), REASON))
                .expectEvents(new SpaceClosed(SPACE, REASON));
    }

    @Test
    void a_command_sent_again_has_its_first_outcome() {
        fixture.givenCommands(OPEN, new ChangeGroundRules(SPACE, as(ACT, "command-2"), OTHER_TEXT))
                .when(OPEN)
                .expectNoEvents()
                .expectResultMessagePayloadMatching(outcome(SPACE, 1, 1));
    }

    @Test
    void an_id_that_names_something_of_another_family_names_no_space() {
        var id = new ParticipantId(SPACE.value());
        fixture.given(new ParticipantRegistered(id, LONDON, Constituency.CARER, TEXT, null, null))
                .when(OPEN)
                .expectNoEvents()
                .expectExceptionDetails(new Refusal(Reason.ALREADY_EXISTS, "The id names something else."));
    }
}
