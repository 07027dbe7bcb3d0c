package org.creativespaces.command.solution;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.creativespaces.command.decision.Act;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.jspecify.annotations.Nullable;

/** What a party undertakes for a solution, and tells of it. */
public sealed interface CommitmentCommand extends SolutionCommand {
    CommitmentId commitment();

    /** Undertake an action by a date, that day included. */
    record Commit(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            CommitmentId commitment,
            @Nullable OrganisationId organisation,
            Sealed action,
            LocalDate due,
            @Nullable Sealed resources)
            implements CommitmentCommand {}

    /** What is done about a commitment that was made. */
    sealed interface OnBegun extends CommitmentCommand {}

    /** Tell how far it is; {@code percent} is of the action, from 0 to 100. */
    record ReportProgress(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            CommitmentId commitment,
            @Nullable OrganisationId organisation,
            Sealed note,
            @Nullable Integer percent)
            implements OnBegun {}

    /** Say that it was carried out. */
    record Fulfil(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            CommitmentId commitment,
            @Nullable OrganisationId organisation,
            Sealed evidence)
            implements OnBegun {}

    /** Undertake it no more. */
    record Release(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            CommitmentId commitment,
            @Nullable OrganisationId organisation,
            Sealed reason)
            implements OnBegun {}
}
