package org.creativespaces.command.organisation;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.creativespaces.command.decision.Answer;
import org.creativespaces.command.decision.Decides;
import org.creativespaces.command.decision.History;
import org.creativespaces.command.facts.Facts;
import org.creativespaces.command.facts.PersonFacts;
import org.creativespaces.command.organisation.OrganisationCommand.GrantMandate;
import org.creativespaces.command.organisation.OrganisationCommand.RegisterOrganisation;
import org.creativespaces.command.organisation.OrganisationCommand.RevokeMandate;
import org.creativespaces.events.Event;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.organisation.OrganisationEvent;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class OrganisationAggregate {
    private final History history = new History();

    @AggregateIdentifier
    private OrganisationId id;

    private Organisation state = new Organisation.Unregistered();

    @Decides
    Answer handle(RegisterOrganisation command) {
        return record(command, null);
    }

    @Decides
    Answer handle(GrantMandate command, Facts facts) {
        return record(command, facts.person(command.participant()).orElse(null));
    }

    @Decides
    Answer handle(RevokeMandate command) {
        return record(command, null);
    }

    @CommandHandler
    Answer handle(RedactOrganisationText command) {
        return history.redact(command);
    }

    private Answer record(OrganisationCommand command, @Nullable PersonFacts holder) {
        return history.record(
                command,
                command.organisation(),
                () -> Organisation.decide(command, holder, state),
                event -> Organisation.scope(state, event));
    }

    @EventSourcingHandler
    void on(OrganisationEvent event, DomainEventMessage<?> message) {
        id = event.organisation();
        state = Organisation.evolve(state, event);
        history.add(event, message);
    }

    @EventSourcingHandler
    void onForeign(Event event) {
        id = OrganisationId.of(event.aggregateId());
        history.addForeign();
    }
}
