package org.creativespaces.command.solution;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.decision.Crowded;
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

/** What somebody wants to be done with a solution. */
public sealed interface SolutionCommand extends Command
        permits ConcernCommand,
                CommitmentCommand,
                RiskCommand,
                TrialCommand,
                SolutionCommand.Propose,
                SolutionCommand.OfProposer,
                SolutionCommand.TakePosition,
                SolutionCommand.WithdrawPosition,
                SolutionCommand.Withhold,
                SolutionCommand.Reinstate {
    SolutionId solution();

    /** The body acted for, if for one. */
    default @Nullable OrganisationId organisation() {
        return null;
    }

    /** Another solution that it names, if one. */
    default @Nullable SolutionId other() {
        return null;
    }

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
            implements SolutionCommand {
        @Override
        public @Nullable SolutionId other() {
            return adaptedFrom == null ? null : adaptedFrom.solution();
        }
    }

    /** What is up to the party that proposed it, and to organisers. */
    sealed interface OfProposer extends SolutionCommand {}

    /** Let it read differently, as the next revision. */
    record Revise(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            @Nullable OrganisationId organisation,
            RevisionKind kind,
            Sealed title,
            @Nullable Sealed summary,
            @Nullable Sealed rationale)
            implements OfProposer {}

    /** Propose it no longer, for ever. */
    record Withdraw(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            @Nullable OrganisationId organisation,
            Sealed reason)
            implements OfProposer {}

    /** Let it go on in another one of the same space, for ever. */
    record Merge(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            @Nullable OrganisationId organisation,
            SolutionId into,
            Sealed reason)
            implements OfProposer {
        @Override
        public SolutionId other() {
            return into;
        }
    }

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
            implements SolutionCommand, Crowded {
        @Override
        public TakePositions together(List<Crowded> all) {
            return new TakePositions(
                    solution, all.stream().map(TakePosition.class::cast).toList());
        }
    }

    /** Say where many stand who came at the same moment, one after the other. */
    record TakePositions(@TargetAggregateIdentifier SolutionId solution, List<TakePosition> each) implements Command {
        @Override
        public Act act() {
            return each.getFirst().act();
        }

        @Override
        public SolutionId target() {
            return solution;
        }
    }

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
