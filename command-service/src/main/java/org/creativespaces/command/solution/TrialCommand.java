package org.creativespaces.command.solution;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.creativespaces.command.decision.Act;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;
import org.jspecify.annotations.Nullable;

/** How somebody tests a solution, judges it as one of those it is for, or passes it on. */
public sealed interface TrialCommand extends SolutionCommand {

    /** Test the current revision at a site; {@code end} is foreseen and not before {@code start}. */
    record StartTrial(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            TrialId trial,
            Sealed site,
            Sealed measure,
            Decimal baseline,
            LocalDate start,
            @Nullable LocalDate end)
            implements TrialCommand {}

    /** What is up to the conductor of a trial, and to organisers. */
    sealed interface OfConductor extends TrialCommand {
        TrialId trial();
    }

    /** Tell which value the measure had on a day. */
    record RecordObservation(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            TrialId trial,
            Decimal value,
            LocalDate date,
            @Nullable Sealed note)
            implements OfConductor {}

    /** Say what it came to. */
    record ConcludeTrial(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            TrialId trial,
            TrialOutcome outcome,
            Sealed summary)
            implements OfConductor {}

    /** Say from lived experience whether the current revision is still close to it. */
    record Review(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            Verdict verdict,
            @Nullable Sealed text) implements TrialCommand {}

    /** Pass the current revision on to these regions, at least one and none twice, with what was learnt. */
    record Circulate(@TargetAggregateIdentifier SolutionId solution, Act act, List<RegionCode> regions, Sealed learning)
            implements TrialCommand {}
}
