package org.creativespaces.events.solution;

import org.creativespaces.events.Party;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.WireName;
import org.jspecify.annotations.Nullable;

/** What could go wrong for those who act, and who carries how much of it. Likelihood and impact are from 1 to 5. */
public sealed interface RiskEvent extends SolutionEvent {
    RiskId risk();

    /** The owner sees a risk, and carries what nobody else elects to. */
    @WireName("org.creativespaces.solution.risk_identified.v1")
    record RiskIdentified(
            SolutionId solution,
            RiskId risk,
            Party owner,
            RiskCategory category,
            Sealed description,
            int likelihood,
            int impact)
            implements RiskEvent {}

    /** The risk is judged differently from now on. */
    @WireName("org.creativespaces.solution.risk_reassessed.v1")
    record RiskReassessed(
            SolutionId solution,
            RiskId risk,
            int likelihood,
            int impact,
            @Nullable Sealed reason) implements RiskEvent {}

    /** The party carries this whole percentage of the risk, from 1 to 100, instead of what it carried before. */
    @WireName("org.creativespaces.solution.risk_shared.v1")
    record RiskShared(SolutionId solution, RiskId risk, Party party, int percent, Sealed terms) implements RiskEvent {}

    /** The party carries nothing of the risk any more; it falls back to the owner. */
    @WireName("org.creativespaces.solution.risk_share_released.v1")
    record RiskShareReleased(
            SolutionId solution,
            RiskId risk,
            Party party,
            @Nullable Sealed reason) implements RiskEvent {}

    /** Something was done to make the risk less likely or less grave. */
    @WireName("org.creativespaces.solution.risk_mitigated.v1")
    record RiskMitigated(SolutionId solution, RiskId risk, Sealed description) implements RiskEvent {}

    /** What could go wrong did. */
    @WireName("org.creativespaces.solution.risk_materialised.v1")
    record RiskMaterialised(SolutionId solution, RiskId risk, Sealed description) implements RiskEvent {}

    /** The risk is none any more; nobody carries anything of it. */
    @WireName("org.creativespaces.solution.risk_closed.v1")
    record RiskClosed(SolutionId solution, RiskId risk, Sealed reason) implements RiskEvent {}
}
