package org.creativespaces.command.solution;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.creativespaces.command.decision.Act;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.solution.RiskCategory;
import org.jspecify.annotations.Nullable;

/** What somebody does about what could go wrong. Likelihood and impact are from 1 to 5, percentages from 1 to 100. */
public sealed interface RiskCommand extends SolutionCommand {
    RiskId risk();

    @Override
    @Nullable
    OrganisationId organisation();

    /** Say what could go wrong, and carry what nobody else elects to. */
    record IdentifyRisk(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            RiskId risk,
            @Nullable OrganisationId organisation,
            RiskCategory category,
            Sealed description,
            int likelihood,
            int impact)
            implements RiskCommand {}

    /** What is up to the owner of a risk, and to organisers. */
    sealed interface OfOwner extends RiskCommand {}

    /** Judge it differently. */
    record ReassessRisk(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            RiskId risk,
            @Nullable OrganisationId organisation,
            int likelihood,
            int impact,
            @Nullable Sealed reason)
            implements OfOwner {}

    /** Tell what was done to make it less likely or less grave. */
    record MitigateRisk(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            RiskId risk,
            @Nullable OrganisationId organisation,
            Sealed description)
            implements OfOwner {}

    /** Tell that it happened. */
    record ReportMaterialised(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            RiskId risk,
            @Nullable OrganisationId organisation,
            Sealed description)
            implements OfOwner {}

    /** Say why it is none any more. */
    record CloseRisk(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            RiskId risk,
            @Nullable OrganisationId organisation,
            Sealed reason)
            implements OfOwner {}

    /** What is up to the party alone that carries a share, or elects to. */
    sealed interface OfSharer extends RiskCommand {}

    /** Elect to carry this much of it, instead of what one carried before. */
    record ShareRisk(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            RiskId risk,
            @Nullable OrganisationId organisation,
            int percent,
            Sealed terms)
            implements OfSharer {}

    /** Carry nothing of it any more. */
    record ReleaseShare(
            @TargetAggregateIdentifier SolutionId solution,
            Act act,
            RiskId risk,
            @Nullable OrganisationId organisation,
            @Nullable Sealed reason)
            implements OfSharer {}
}
