package org.creativespaces.command.participant;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.creativespaces.command.decision.Answer;
import org.creativespaces.command.decision.Decides;
import org.creativespaces.command.decision.History;
import org.creativespaces.command.facts.Facts;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.participant.ParticipantCommand.ChangeConstituency;
import org.creativespaces.command.participant.ParticipantCommand.ErasePersonalData;
import org.creativespaces.command.participant.ParticipantCommand.JoinSpace;
import org.creativespaces.command.participant.ParticipantCommand.LeaveSpace;
import org.creativespaces.command.participant.ParticipantCommand.RegisterParticipant;
import org.creativespaces.events.Event;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.participant.ParticipantEvent;

@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class ParticipantAggregate {
    private final History history = new History();

    @AggregateIdentifier
    private ParticipantId id;

    private Participant state = new Participant.Unregistered();

    @Decides
    Answer handle(RegisterParticipant command) {
        return record(command, Standing.UNKNOWN);
    }

    @Decides
    Answer handle(ChangeConstituency command) {
        return record(command, Standing.UNKNOWN);
    }

    @Decides
    Answer handle(JoinSpace command, Facts facts) {
        return record(command, Standing.of(facts, command.space(), null));
    }

    @Decides
    Answer handle(LeaveSpace command, Facts facts) {
        return record(command, Standing.of(facts, command.space(), null));
    }

    @Decides
    Answer handle(ErasePersonalData command) {
        return record(command, Standing.UNKNOWN);
    }

    @CommandHandler
    Answer handle(RedactParticipantText command) {
        return history.redact(command);
    }

    private Answer record(ParticipantCommand command, Standing standing) {
        return history.record(
                command,
                command.participant(),
                () -> Participant.decide(command, standing, state),
                event -> Participant.scope(state, event));
    }

    @EventSourcingHandler
    void on(ParticipantEvent event, DomainEventMessage<?> message) {
        id = event.participant();
        state = Participant.evolve(state, event);
        history.add(event, message);
    }

    @EventSourcingHandler
    void onForeign(Event event) {
        id = ParticipantId.of(event.aggregateId());
        history.addForeign();
    }
}
