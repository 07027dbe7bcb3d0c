package org.creativespaces.command.solution;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Command;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.RevisionKind;
import org.jspecify.annotations.Nullable;

/** What somebody wants to be done with a solution. {@code organisation} is the body acted for, if for one. */
public sealed interface SolutionCommand extends Command {
    SolutionId solution();

    @Override
    default SolutionId target() {
        return solution();
    }

    /** Propose an action in a space, as revision 1. */
    record Propose(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            SpaceId space,
            @Nullable OrganisationId organisation,
            Sealed title,
            @Nullable Sealed summary,
            List<ChallengeId> challenges,
            List<NarrativeId> narratives,
            @Nullable Adaptation adaptedFrom)
            implements SolutionCommand {}

    /** Let it read differently, as the next revision. */
    record Revise(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            RevisionKind kind,
            Sealed title,
            @Nullable Sealed summary,
            @Nullable Sealed rationale)
            implements SolutionCommand {}

    /**
     * Say where one stands on the current revision.
     *
     * @param concern names the concern if the position is one; given whatever the position
     * @param repeat record the position again although it is held already, as histories may hold an act twice
     * @param imported the act comes from a history elsewhere, where a concern may lack its reason
     */
    record TakePosition(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            Position position,
            ConcernId concern,
            @Nullable OrganisationId organisation,
            @Nullable Sealed text,
            boolean repeat,
            boolean imported)
            implements SolutionCommand {}

    /** Hold no position any more. */
    record WithdrawPosition(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            @Nullable OrganisationId organisation) implements SolutionCommand {}

    /** Show the text to organisers and auditors only, and take no further positions. */
    record Withhold(@TargetAggregateIdentifier SolutionId solution, Act act, Sealed reason)
            implements SolutionCommand {}

    /** Show the text to all again and take positions. */
    record Reinstate(@TargetAggregateIdentifier SolutionId solution, Act act, Sealed reason)
            implements SolutionCommand {}
}
