package org.creativespaces.command.solution;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.creativespaces.command.decision.Act;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.jspecify.annotations.Nullable;

/** What somebody wants to be done about a concern, other than to give it up. */
public sealed interface ConcernCommand extends SolutionCommand {
    ConcernId concern();

    /** Record how it was met. */
    record AnswerConcern(@TargetAggregateIdentifier SolutionId solution, Act act, ConcernId concern, Sealed how)
            implements ConcernCommand {}

    /** Be content with the answer, as who raised it or as a second organiser. */
    record AcceptAnswer(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            ConcernId concern,
            @Nullable OrganisationId organisation)
            implements ConcernCommand {}
}
