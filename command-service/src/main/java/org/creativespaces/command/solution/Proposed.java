package org.creativespaces.command.solution;

import static org.creativespaces.command.decision.Reason.SOLUTION_MERGED;
import static org.creativespaces.command.decision.Reason.SOLUTION_WITHDRAWN;
import static org.creativespaces.command.decision.Reason.SOLUTION_WITHHELD;

import java.util.List;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.solution.SolutionCommand.Revise;
import org.creativespaces.command.solution.SolutionCommand.TakePosition;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.CommitmentEvent;
import org.creativespaces.events.solution.ConcernEvent;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.PositionEvent.StoodAside;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.RiskEvent;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionRevised;
import org.creativespaces.events.solution.Superseded;
import org.creativespaces.events.solution.TrialEvent;
import org.jspecify.annotations.Nullable;

/**
 * A solution that is there.
 *
 * @param agreed whether the rule was met after the last act
 */
record Proposed(
        Origin origin,
        int revision,
        Positions positions,
        boolean agreed,
        boolean withheld,
        Ending ending,
        Commitments commitments,
        Risks risks,
        Trials trials)
        implements Solution {

    static Proposed by(SolutionProposed e) {
        var origin = Origin.of(e);
        return new Proposed(
                origin,
                1,
                Positions.none(origin.person()),
                false,
                false,
                Ending.NONE,
                Commitments.NONE,
                Risks.NONE,
                Trials.NONE);
    }

    SolutionId id() {
        return origin.id();
    }

    SpaceId space() {
        return origin.space();
    }

    RegionCode region() {
        return origin.region();
    }

    /** The person who proposed it, for themself or for an organisation; absent where it is no party's. */
    @Nullable
    ParticipantId proposer() {
        return origin.person();
    }

    boolean proposedBy(Party party) {
        var proposer = origin.proposer();
        return proposer != null && party.key().equals(proposer.key());
    }

    /** Whether it is an organiser of the region who acts, in their own name. */
    boolean moderatedBy(SolutionCommand c) {
        return c.organisation() == null && c.act().by().moderates(region());
    }

    /** Whether it takes no further positions. */
    boolean stopped() {
        return withheld || ended();
    }

    boolean ended() {
        return !ending.equals(Ending.NONE);
    }

    /** Why it is stopped: for ever, or for now. */
    Refused whyStopped() {
        return switch (ending) {
            case Ending.Merged e -> new Refused(SOLUTION_MERGED, "The solution was merged into another one.");
            case Ending.Withdrawn e -> new Refused(SOLUTION_WITHDRAWN, "The solution was withdrawn.");
            case Ending.None e -> new Refused(SOLUTION_WITHHELD, "The solution is withheld.");
        };
    }

    boolean holds(Party party, Position position) {
        return new Superseded(position, revision).equals(positions.of(party)) && !positions.resolved(party);
    }

    PositionEvent taken(TakePosition c, Party party) {
        var before = positions.of(party);
        return switch (c.position()) {
            case ENDORSE -> new SolutionEndorsed(id(), revision, party, c.text(), before);
            case STAND_ASIDE -> new StoodAside(id(), revision, party, c.text(), before);
            case CONCERN -> new ConcernRaised(id(), c.concern(), revision, party, c.text(), before);
        };
    }

    List<SolutionEvent> withdrawn(Party party) {
        var before = positions.of(party);
        return before == null ? List.of() : List.of(new PositionWithdrawn(id(), revision, party, before));
    }

    SolutionRevised revised(Revise c) {
        return new SolutionRevised(id(), revision + 1, c.kind(), c.title(), c.summary(), c.rationale());
    }

    /** What the positions have come to, if that differs from what was recorded last. */
    List<SolutionEvent> agreement() {
        var met = positions.meet(origin.rule());
        if (met == agreed) return List.of();
        return List.of(met ? new AgreementReached(id(), revision) : new AgreementLost(id(), revision));
    }

    Proposed after(SolutionRevised e) {
        if (e.kind() == RevisionKind.EDITORIAL) return with(e.revision(), positions, agreed, withheld, ending);
        var stale = with(e.revision(), positions.staleBefore(e.revision()), agreed, withheld, ending);
        return stale.with(commitments, risks, trials.withoutReviews());
    }

    Proposed after(PositionEvent e) {
        return with(revision, positions.after(e), agreed, withheld, ending);
    }

    Proposed after(ConcernEvent e) {
        return with(revision, positions.after(e), agreed, withheld, ending);
    }

    Proposed after(CommitmentEvent e) {
        return with(commitments.after(e), risks, trials);
    }

    Proposed after(RiskEvent e) {
        return with(commitments, risks.after(e), trials);
    }

    Proposed after(TrialEvent e) {
        return with(commitments, risks, trials.after(e));
    }

    Proposed agreed(boolean now) {
        return with(revision, positions, now, withheld, ending);
    }

    Proposed withheld(boolean now) {
        return with(revision, positions, agreed, now, ending);
    }

    Proposed ended(Ending how) {
        return with(revision, positions, agreed, withheld, how);
    }

    private Proposed with(
            int nowRevision, Positions nowPositions, boolean nowAgreed, boolean nowWithheld, Ending nowEnding) {
        return new Proposed(
                origin, nowRevision, nowPositions, nowAgreed, nowWithheld, nowEnding, commitments, risks, trials);
    }

    private Proposed with(Commitments nowCommitments, Risks nowRisks, Trials nowTrials) {
        return new Proposed(origin, revision, positions, agreed, withheld, ending, nowCommitments, nowRisks, nowTrials);
    }
}
