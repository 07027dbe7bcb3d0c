package org.creativespaces.command.solution;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.creativespaces.command.decision.Answer;
import org.creativespaces.command.decision.Decides;
import org.creativespaces.command.decision.History;
import org.creativespaces.command.decision.ManyAnswers;
import org.creativespaces.command.facts.Facts;
import org.creativespaces.command.facts.Grounds;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.facts.Veil;
import org.creativespaces.command.solution.CommitmentCommand.Commit;
import org.creativespaces.command.solution.CommitmentCommand.Fulfil;
import org.creativespaces.command.solution.CommitmentCommand.Release;
import org.creativespaces.command.solution.CommitmentCommand.ReportProgress;
import org.creativespaces.command.solution.ConcernCommand.AcceptAnswer;
import org.creativespaces.command.solution.ConcernCommand.AnswerConcern;
import org.creativespaces.command.solution.RiskCommand.CloseRisk;
import org.creativespaces.command.solution.RiskCommand.IdentifyRisk;
import org.creativespaces.command.solution.RiskCommand.MitigateRisk;
import org.creativespaces.command.solution.RiskCommand.ReassessRisk;
import org.creativespaces.command.solution.RiskCommand.ReleaseShare;
import org.creativespaces.command.solution.RiskCommand.ReportMaterialised;
import org.creativespaces.command.solution.RiskCommand.ShareRisk;
import org.creativespaces.command.solution.SolutionCommand.Merge;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.command.solution.SolutionCommand.Reinstate;
import org.creativespaces.command.solution.SolutionCommand.Revise;
import org.creativespaces.command.solution.SolutionCommand.TakePosition;
import org.creativespaces.command.solution.SolutionCommand.TakePositions;
import org.creativespaces.command.solution.SolutionCommand.Withdraw;
import org.creativespaces.command.solution.SolutionCommand.WithdrawPosition;
import org.creativespaces.command.solution.SolutionCommand.Withhold;
import org.creativespaces.command.solution.TrialCommand.Circulate;
import org.creativespaces.command.solution.TrialCommand.ConcludeTrial;
import org.creativespaces.command.solution.TrialCommand.RecordObservation;
import org.creativespaces.command.solution.TrialCommand.Review;
import org.creativespaces.command.solution.TrialCommand.StartTrial;
import org.creativespaces.events.Event;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.solution.SolutionEvent;

@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargetResolver")
class SolutionAggregate {
    private final History history = new History();

    @AggregateIdentifier
    private SolutionId id;

    private Solution state = new Solution.Unproposed();

    @Decides
    Answer handle(Propose command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(Revise command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(TakePosition command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(WithdrawPosition command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(Withhold command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(Reinstate command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(Withdraw command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(Merge command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(AnswerConcern command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(AcceptAnswer command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(Commit command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(ReportProgress command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(Fulfil command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(Release command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(IdentifyRisk command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(ReassessRisk command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(MitigateRisk command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(ReportMaterialised command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(CloseRisk command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(ShareRisk command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(ReleaseShare command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(StartTrial command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(RecordObservation command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(ConcludeTrial command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(Review command, Facts facts) {
        return record(command, facts);
    }

    @Decides
    Answer handle(Circulate command, Facts facts) {
        return record(command, facts);
    }

    @CommandHandler
    Answer handle(RedactSolutionText command) {
        return history.redact(command);
    }

    @CommandHandler
    ManyAnswers handle(TakePositions command, Facts facts) {
        return new ManyAnswers(
                command.each().stream().map(each -> record(each, facts)).toList());
    }

    private Answer record(SolutionCommand command, Facts facts) {
        var standing = standing(command, facts);
        return history.record(
                command,
                command.solution(),
                () -> Veil.unlessHidden(
                        standing,
                        command.act().by(),
                        Solution.none(command),
                        () -> Solution.decide(command, standing, state)),
                event -> Solution.scope(state, standing, event));
    }

    private Standing standing(SolutionCommand command, Facts facts) {
        var person = command.act().by().participant();
        var space = Solution.space(state, command);
        var standing = Standing.of(facts, space, person, command.organisation(), command.other());
        return command instanceof Propose c ? standing.groundedIn(Grounds.of(c.challenges(), facts)) : standing;
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
