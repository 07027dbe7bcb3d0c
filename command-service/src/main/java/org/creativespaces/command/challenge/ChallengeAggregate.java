package org.creativespaces.command.challenge;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.creativespaces.command.challenge.ChallengeCommand.CloseChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.RaiseChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.ReframeChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.ReinstateNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.ShareNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.WithdrawNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.WithholdNarrative;
import org.creativespaces.command.decision.Answer;
import org.creativespaces.command.decision.Decides;
import org.creativespaces.command.decision.History;
import org.creativespaces.command.facts.Facts;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.facts.Veil;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.Event;
import org.creativespaces.events.challenge.ChallengeEvent;

@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class ChallengeAggregate {
    private final History history = new History();

    @AggregateIdentifier
    private ChallengeId id;

    private Challenge state = new Challenge.Unraised();

    @Decides
    Answer handle(RaiseChallenge command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(ReframeChallenge command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(CloseChallenge command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(ShareNarrative command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(WithdrawNarrative command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(WithholdNarrative command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(ReinstateNarrative command, Facts facts) {
        return record(command, facts);
    }

    @CommandHandler
    Answer handle(RedactChallengeText command) {
        return history.redact(command);
    }

    private Answer record(ChallengeCommand command, Facts facts) {
        var person = command.act().by().participant();
        var standing = Standing.of(facts, Challenge.space(command, state), person);
        return history.record(
                command,
                command.challenge(),
                () -> Veil.unlessHidden(
                        standing,
                        command.act().by(),
                        Challenge.none(command),
                        () -> Challenge.decide(command, standing, state)),
                event -> Challenge.scope(state, event));
    }

    @EventSourcingHandler
    void on(ChallengeEvent event, DomainEventMessage<?> message) {
        id = event.challenge();
        state = Challenge.evolve(state, event);
        history.add(event, message);
    }

    @EventSourcingHandler
    void onForeign(Event event) {
        id = ChallengeId.of(event.aggregateId());
        history.addForeign();
    }
}
