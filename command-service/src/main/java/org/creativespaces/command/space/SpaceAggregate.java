package org.creativespaces.command.space;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.creativespaces.command.decision.Answer;
import org.creativespaces.command.decision.Decides;
import org.creativespaces.command.decision.History;
import org.creativespaces.command.space.SpaceCommand.ChangeAgreementRule;
import org.creativespaces.command.space.SpaceCommand.ChangeGroundRules;
import org.creativespaces.command.space.SpaceCommand.CloseSpace;
import org.creativespaces.command.space.SpaceCommand.OpenSpace;
import org.creativespaces.events.Event;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.space.SpaceEvent;

@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class SpaceAggregate {
    private final History history = new History();

    @AggregateIdentifier
    private SpaceId id;

    private Space state = new Space.Unopened();

    @Decides
    Answer handle(OpenSpace command) {
        return record(command);
    }

    @Decides
    Answer handle(ChangeGroundRules command) {
        return record(command);
    }

    @Decides
    Answer handle(ChangeAgreementRule command) {
        return record(command);
    }

    @Decides
    Answer handle(CloseSpace command) {
        return record(command);
    }

    @CommandHandler
    Answer handle(RedactSpaceText command) {
        return history.redact(command);
    }

    private Answer record(SpaceCommand command) {
        return history.record(
                command, command.space(), () -> Space.decide(command, state), event -> Space.scope(state, event));
    }

    @EventSourcingHandler
    void on(SpaceEvent event, DomainEventMessage<?> message) {
        id = event.space();
        state = Space.evolve(state, event);
        history.add(event, message);
    }

    @EventSourcingHandler
    void onForeign(Event event) {
        id = SpaceId.of(event.aggregateId());
        history.addForeign();
    }
}
