package org.creativespaces.command.solution;

import org.creativespaces.command.solution.RiskCommand.ReassessRisk;
import org.creativespaces.events.Party;
import org.creativespaces.events.solution.RiskEvent.RiskIdentified;
import org.creativespaces.events.solution.RiskEvent.RiskReassessed;
import org.creativespaces.events.solution.RiskEvent.RiskShared;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What could go wrong for those who act.
 *
 * @param owner who identified it and carries what nobody else elects to
 * @param shares whole percentages by party, none of them 0, together at most 100
 */
record Risk(Party owner, int likelihood, int impact, PMap<String, Integer> shares, boolean closed) {
    private static final int WHOLE = 100;

    static Risk of(RiskIdentified e) {
        return new Risk(e.owner(), e.likelihood(), e.impact(), HashTreePMap.empty(), false);
    }

    boolean ownedBy(Party party) {
        return party.key().equals(owner.key());
    }

    boolean assessedAs(ReassessRisk c) {
        return likelihood == c.likelihood() && impact == c.impact();
    }

    boolean sharedBy(Party party) {
        return shares.containsKey(party.key());
    }

    /** What is shared in all, from 0 to 100; the owner holds the remainder. */
    int shared() {
        return shares.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How much the party may carry: what no other has elected to. */
    int leftFor(Party party) {
        return WHOLE - shared() + shares.getOrDefault(party.key(), 0);
    }

    Risk after(RiskReassessed e) {
        return new Risk(owner, e.likelihood(), e.impact(), shares, closed);
    }

    Risk after(RiskShared e) {
        return with(shares.plus(e.party().key(), e.percent()));
    }

    Risk releasedBy(Party party) {
        return with(shares.minus(party.key()));
    }

    Risk asClosed() {
        return new Risk(owner, likelihood, impact, HashTreePMap.empty(), true);
    }

    private Risk with(PMap<String, Integer> nowShares) {
        return new Risk(owner, likelihood, impact, nowShares, closed);
    }
}
