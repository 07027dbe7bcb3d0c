package org.creativespaces.command.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Answers.handledBy;
import static org.creativespaces.command.decision.Answers.outcome;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.RULE;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;
import static org.creativespaces.events.Constituency.CARER;
import static org.creativespaces.events.Constituency.NGO;

import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.facts.Facts;
import org.creativespaces.command.facts.KnownFacts;
import org.creativespaces.command.facts.SpaceFacts;
import org.creativespaces.command.participant.ParticipantCommand.ChangeConstituency;
import org.creativespaces.command.participant.ParticipantCommand.ErasePersonalData;
import org.creativespaces.command.participant.ParticipantCommand.JoinSpace;
import org.creativespaces.command.participant.ParticipantCommand.LeaveSpace;
import org.creativespaces.command.participant.ParticipantCommand.RegisterParticipant;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.participant.ParticipantEvent;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParticipantAggregateTest {
    private static final Act ACT = by(ANA);
    private static final Facts FACTS =
            new KnownFacts(new SpaceFacts(SPACE, LEEDS, Visibility.PUBLIC, 1, RULE, false), null);
    private static final ParticipantEvent REGISTERED = new ParticipantRegistered(ANA, LONDON, CARER, TEXT, null, null);
    private static final ParticipantEvent JOINED = new SpaceJoined(ANA, SPACE, LEEDS, 1, CARER, null);
    private static final ParticipantEvent LEFT = new SpaceLeft(ANA, SPACE, LEEDS, null);

    private final AggregateTestFixture<ParticipantAggregate> fixture =
            new AggregateTestFixture<>(ParticipantAggregate.class);

    @BeforeEach
    void know_the_space() {
        fixture.registerInjectableResource(FACTS);
    }

    @Test
    void every_command_has_a_handler() {
        assertThat(handledBy(ParticipantAggregate.class))
                .isEqualTo(Set.of(ParticipantCommand.class.getPermittedSubclasses()));
    }

    @Test
    void register() {
        fixture.givenNoPriorActivity()
                .when(new RegisterParticipant(ANA, ACT, LONDON, CARER, TEXT, null, null))
                .expectEvents(REGISTERED)
                .expectResultMessagePayloadMatching(outcome(ANA, 1, 1));
    }

    @Test
    void change_constituency() {
        fixture.given(REGISTERED)
                .when(new ChangeConstituency(ANA, ACT, NGO, null))
                .expectEvents(new ConstituencyChanged(ANA, NGO, null));
    }

    @Test
    void join_a_space() {
        fixture.given(REGISTERED).when(new JoinSpace(ANA, ACT, SPACE, 1, null)).expectEvents(JOINED);
    }

    @Test
    void leave_a_space() {
        fixture.given(REGISTERED, JOINED)
                .when(new LeaveSpace(ANA, ACT, SPACE, null))
                .expectEvents(LEFT);
    }

    @Test
    void erase_personal_data() {
        fixture.given(REGISTERED, JOINED)
                .when(new ErasePersonalData(ANA, ACT, null))
                .expectEvents(LEFT, new PersonalDataErased(ANA, null))
                .expectResultMessagePayloadMatching(outcome(ANA, 4, 2));
    }
}
