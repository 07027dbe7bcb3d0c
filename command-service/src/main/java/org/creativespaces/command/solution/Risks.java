package org.creativespaces.command.solution;

import static java.util.Objects.requireNonNull;

import org.creativespaces.events.Party;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.solution.RiskEvent;
import org.creativespaces.events.solution.RiskEvent.RiskClosed;
import org.creativespaces.events.solution.RiskEvent.RiskIdentified;
import org.creativespaces.events.solution.RiskEvent.RiskMaterialised;
import org.creativespaces.events.solution.RiskEvent.RiskMitigated;
import org.creativespaces.events.solution.RiskEvent.RiskReassessed;
import org.creativespaces.events.solution.RiskEvent.RiskShareReleased;
import org.creativespaces.events.solution.RiskEvent.RiskShared;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** What could go wrong for those who act on a solution, and who elected to carry how much of it. */
record Risks(PMap<RiskId, Risk> byId) {
    static final Risks NONE = new Risks(HashTreePMap.empty());

    /**
     * One risk.
     *
     * @param shares whole percentages by party, none of them 0
     */
    record Risk(Party owner, int likelihood, int impact, PMap<String, Integer> shares, boolean closed) {
        /** What is shared in all, from 0 to 100; the owner holds the remainder. */
        int shared() {
            return shares.values().stream().mapToInt(Integer::intValue).sum();
        }

        private Risk assessed(int nowLikelihood, int nowImpact) {
            return new Risk(owner, nowLikelihood, nowImpact, shares, closed);
        }

        private Risk with(PMap<String, Integer> nowShares) {
            return new Risk(owner, likelihood, impact, nowShares, closed);
        }

        private Risk asClosed() {
            return new Risk(owner, likelihood, impact, HashTreePMap.empty(), true);
        }
    }

    Risks after(RiskEvent event) {
        var id = event.risk();
        return switch (event) {
            case RiskIdentified e ->
                with(id, new Risk(e.owner(), e.likelihood(), e.impact(), HashTreePMap.empty(), false));
            case RiskReassessed e -> with(id, get(id).assessed(e.likelihood(), e.impact()));
            case RiskShared e ->
                with(id, get(id).with(get(id).shares().plus(e.party().key(), e.percent())));
            case RiskShareReleased e ->
                with(id, get(id).with(get(id).shares().minus(e.party().key())));
            case RiskMitigated e -> this;
            case RiskMaterialised e -> this;
            case RiskClosed e -> with(id, get(id).asClosed());
        };
    }

    private Risk get(RiskId id) {
        return requireNonNull(byId.get(id));
    }

    private Risks with(RiskId id, Risk risk) {
        return new Risks(byId.plus(id, risk));
    }
}
