package org.creativespaces.command.solution;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.creativespaces.command.decision.Answer;
import org.creativespaces.command.decision.Decides;
import org.creativespaces.command.decision.History;
import org.creativespaces.command.facts.Facts;
import org.creativespaces.command.facts.Grounds;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.command.solution.SolutionCommand.Reinstate;
import org.creativespaces.command.solution.SolutionCommand.Revise;
import org.creativespaces.command.solution.SolutionCommand.TakePosition;
import org.creativespaces.command.solution.SolutionCommand.WithdrawPosition;
import org.creativespaces.command.solution.SolutionCommand.Withhold;
import org.creativespaces.events.Event;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.SolutionEvent;

@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class SolutionAggregate {
    private final History history = new History();

    @AggregateIdentifier
    private SolutionId id;

    private Solution state = new Solution.Unproposed();

    @Decides
    Answer handle(Propose command, Facts facts) {
        return record(command, facts, Optional.of(command.space()));
    }

    @Decides
    Answer handle(Revise command, Facts facts) {
        return record(command, facts, Solution.space(state));
    }

    @Decides
    Answer handle(TakePosition command, Facts facts) {
        return record(command, facts, Solution.space(state));
    }

    @Decides
    Answer handle(WithdrawPosition command, Facts facts) {
        return record(command, facts, Solution.space(state));
    }

    @Decides
    Answer handle(Withhold command, Facts facts) {
        return record(command, facts, Solution.space(state));
    }

    @Decides
    Answer handle(Reinstate command, Facts facts) {
        return record(command, facts, Solution.space(state));
    }

    @CommandHandler
    Answer handle(RedactSolutionText command) {
        return history.redact(command);
    }

    private Answer record(SolutionCommand command, Facts facts, Optional<SpaceId> space) {
        var actor = Optional.ofNullable(command.act().by().participant());
        var grounds = Grounds.of(command instanceof Propose c ? c.challenges() : List.of(), facts);
        var standing = new Standing(
                        space.flatMap(facts::space).orElse(null),
                        actor.flatMap(facts::person).orElse(null))
                .groundedIn(grounds);
        return history.record(
                command,
                command.solution(),
                () -> Solution.decide(command, standing, state),
                event -> Solution.scope(state, event));
    }

    @EventSourcingHandler
    void on(SolutionEvent event, DomainEventMessage<?> message) {
        id = event.solution();
        state = Solution.evolve(state, event);
        history.add(event, message);
    }

    @EventSourcingHandler
    void onForeign(Event event) {
        id = SolutionId.of(event.aggregateId());
        history.addForeign();
    }
}
