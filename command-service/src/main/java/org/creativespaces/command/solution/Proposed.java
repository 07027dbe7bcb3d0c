package org.creativespaces.command.solution;

import java.util.List;
import org.creativespaces.command.solution.SolutionCommand.Revise;
import org.creativespaces.command.solution.SolutionCommand.TakePosition;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.PositionEvent.StoodAside;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionRevised;
import org.creativespaces.events.solution.Superseded;

/**
 * A solution that is there.
 *
 * @param rule the agreement rule in force in the space when it was proposed
 * @param agreed whether the rule was met after the last act
 */
record Proposed(
        SolutionId id,
        SpaceId space,
        RegionCode region,
        ParticipantId proposer,
        AgreementRule rule,
        int revision,
        Positions positions,
        boolean agreed,
        boolean withheld)
        implements Solution {

    static Proposed by(SolutionProposed e) {
        var proposer = e.proposer().participant();
        var nobody = Positions.none(proposer);
        return new Proposed(e.solution(), e.space(), e.region(), proposer, e.agreementRule(), 1, nobody, false, false);
    }

    boolean holds(Party party, Position position) {
        return new Superseded(position, revision).equals(positions.of(party));
    }

    PositionEvent taken(TakePosition c, Party party) {
        var before = positions.of(party);
        return switch (c.position()) {
            case ENDORSE -> new SolutionEndorsed(id, revision, party, c.text(), before);
            case STAND_ASIDE -> new StoodAside(id, revision, party, c.text(), before);
            case CONCERN -> new ConcernRaised(id, c.concern(), revision, party, c.text(), before);
        };
    }

    List<SolutionEvent> withdrawn(Party party) {
        var before = positions.of(party);
        return before == null ? List.of() : List.of(new PositionWithdrawn(id, revision, party, before));
    }

    SolutionRevised revised(Revise c) {
        return new SolutionRevised(id, revision + 1, c.kind(), c.title(), c.summary(), c.rationale());
    }

    /** What the positions have come to, if that differs from what was recorded last. */
    List<SolutionEvent> agreement() {
        var met = positions.meet(rule);
        if (met == agreed) return List.of();
        return List.of(met ? new AgreementReached(id, revision) : new AgreementLost(id, revision));
    }

    Proposed after(PositionEvent e) {
        return with(revision, positions.after(e), agreed, withheld);
    }

    Proposed after(SolutionRevised e) {
        var now = e.kind() == RevisionKind.SUBSTANTIVE ? positions.staleBefore(e.revision()) : positions;
        return with(e.revision(), now, agreed, withheld);
    }

    Proposed agreed(boolean now) {
        return with(revision, positions, now, withheld);
    }

    Proposed withheld(boolean now) {
        return with(revision, positions, agreed, now);
    }

    private Proposed with(int nowRevision, Positions nowPositions, boolean nowAgreed, boolean nowWithheld) {
        return new Proposed(id, space, region, proposer, rule, nowRevision, nowPositions, nowAgreed, nowWithheld);
    }
}
