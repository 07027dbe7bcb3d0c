package org.creativespaces.command.solution;

import static org.creativespaces.command.decision.Reason.CONCERN_WITHOUT_TEXT;
import static org.creativespaces.command.decision.Reason.NOT_MERGEABLE;
import static org.creativespaces.command.decision.Reason.NOT_PERMITTED;
import static org.creativespaces.command.decision.Reason.SOLUTION_NOT_FOUND;
import static org.creativespaces.command.decision.Reason.SPACE_CLOSED;
import static org.creativespaces.command.decision.Reason.SPACE_NOT_FOUND;

import java.util.List;
import java.util.stream.Stream;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.decision.Scope;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.facts.Standing.Barred;
import org.creativespaces.command.facts.Standing.Capacity;
import org.creativespaces.command.facts.Standing.Member;
import org.creativespaces.command.solution.SolutionCommand.Merge;
import org.creativespaces.command.solution.SolutionCommand.OfProposer;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.command.solution.SolutionCommand.Reinstate;
import org.creativespaces.command.solution.SolutionCommand.Revise;
import org.creativespaces.command.solution.SolutionCommand.TakePosition;
import org.creativespaces.command.solution.SolutionCommand.Withdraw;
import org.creativespaces.command.solution.SolutionCommand.WithdrawPosition;
import org.creativespaces.command.solution.SolutionCommand.Withhold;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.solution.CommitmentEvent;
import org.creativespaces.events.solution.ConcernEvent;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.RiskEvent;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionRevised;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.events.solution.SolutionEvent.TextRedacted;
import org.creativespaces.events.solution.TrialEvent;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.jspecify.annotations.Nullable;

/** Where a solution stands, what may be done with it and what comes of it. */
sealed interface Solution permits Solution.Unproposed, Proposed {
    record Unproposed() implements Solution {}

    /**
     * The standing's space is that of the solution, its person the one who acts, its organisation and other solution those
     * that the command names. Agreement follows from each act.
     */
    static List<SolutionEvent> decide(SolutionCommand command, Standing standing, Solution state) {
        var acts = act(command, standing, state);
        var after = state;
        for (var event : acts) after = evolve(after, event);
        var agreement = after instanceof Proposed s ? s.agreement() : List.<SolutionEvent>of();
        return Stream.concat(acts.stream(), agreement.stream()).toList();
    }

    private static List<SolutionEvent> act(SolutionCommand command, Standing standing, Solution state) {
        record On(SolutionCommand command, Solution state, Capacity capacity) {}
        var capacity = standing.capacityOf(command.act().by(), command.organisation(), MandateScope.ENDORSE);
        return switch (new On(command, state, capacity)) {
            case On(Propose c, var s, var x) -> Proposals.decide(c, standing, s);
            case On(var c, Unproposed s, var x) -> throw none(c);

            case On(TakePosition c, Proposed s, Barred b) -> throw b.why();
            case On(TakePosition c, Proposed s, var x) when s.stopped() -> throw s.whyStopped();
            case On(TakePosition c, Proposed s, var x) when lacksReason(c) -> throw noReason();
            case On(TakePosition c, Proposed s, Member m) when again(c, s, m) && !c.repeat() -> List.of();
            case On(TakePosition c, Proposed s, Member m) -> List.of(s.taken(c, m.party()));

            // Possible while withheld and after the end: whoever stands by something may always step back from it.
            case On(WithdrawPosition c, Proposed s, Barred b) -> throw b.why();
            case On(WithdrawPosition c, Proposed s, Member m) -> s.withdrawn(m.party());

            case On(ConcernCommand c, Proposed s, var x) -> Concerns.decide(c, standing, s);
            case On(CommitmentCommand c, Proposed s, var x) -> Commitments.decide(c, standing, s);
            case On(RiskCommand c, Proposed s, var x) -> Risks.decide(c, standing, s);
            case On(TrialCommand c, Proposed s, var x) -> Trials.decide(c, standing, s);

            case On(OfProposer c, Proposed s, Barred b) when !s.moderatedBy(c) -> throw b.why();
            case On(OfProposer c, Proposed s, Member m) when !authored(c, s, m) -> throw notProposer();
            case On(OfProposer c, Proposed s, var x) when standing.spaceClosed() -> throw isClosed();
            case On(Revise c, Proposed s, var x) when s.stopped() -> throw s.whyStopped();
            case On(Revise c, Proposed s, var x) -> List.of(s.revised(c));

            // Possible while withheld, which may be why.
            case On(Withdraw c, Proposed s, var x) when s.ending().equals(Ending.WITHDRAWN) -> List.of();
            case On(Merge c, Proposed s, var x) when s.ending().equals(new Ending.Merged(c.into())) -> List.of();
            case On(OfProposer c, Proposed s, var x) when s.ended() -> throw s.whyStopped();
            case On(Withdraw c, Proposed s, var x) -> List.of(new SolutionWithdrawn(c.solution(), c.reason()));
            case On(Merge c, Proposed s, var x) when !mergeable(c, s, standing) -> throw notMergeable();
            case On(Merge c, Proposed s, var x) -> List.of(new SolutionMerged(c.solution(), c.into(), c.reason()));

            // Possible in a closed space: what must not be shown must not be shown there either.
            case On(Withhold c, Proposed s, var x) when !s.moderatedBy(c) -> throw notOrganiser();
            case On(Withhold c, Proposed s, var x) when s.withheld() -> List.of();
            case On(Withhold c, Proposed s, var x) -> List.of(new SolutionWithheld(c.solution(), c.reason()));
            case On(Reinstate c, Proposed s, var x) when !s.moderatedBy(c) -> throw notOrganiser();
            case On(Reinstate c, Proposed s, var x) when !s.withheld() -> List.of();
            case On(Reinstate c, Proposed s, var x) -> List.of(new SolutionReinstated(c.solution(), c.reason()));
        };
    }

    static Solution evolve(Solution state, SolutionEvent event) {
        return switch (event) {
            case SolutionProposed e -> Proposed.by(e);
            case PositionEvent e -> ((Proposed) state).after(e);
            case SolutionRevised e -> ((Proposed) state).after(e);
            case SolutionWithheld e -> ((Proposed) state).withheld(true);
            case SolutionReinstated e -> ((Proposed) state).withheld(false);
            case AgreementReached e -> ((Proposed) state).agreed(true);
            case AgreementLost e -> ((Proposed) state).agreed(false);
            case SolutionMerged e -> ((Proposed) state).ended(new Ending.Merged(e.into()));
            case SolutionWithdrawn e -> ((Proposed) state).ended(Ending.WITHDRAWN);
            case ConcernEvent e -> ((Proposed) state).after(e);
            case CommitmentEvent e -> ((Proposed) state).after(e);
            case RiskEvent e -> ((Proposed) state).after(e);
            case TrialEvent e -> ((Proposed) state).after(e);
            case TextRedacted e -> state;
        };
    }

    /** What an event counts to that is about to happen in this state. */
    static Scope scope(Solution state, Standing standing, SolutionEvent event) {
        var now = event instanceof SolutionProposed e ? Proposed.by(e) : (Proposed) state;
        return Scope.in(now.space(), now.region(), concerned(standing, event));
    }

    /** The space that a command is about. */
    static @Nullable SpaceId space(Solution state, SolutionCommand command) {
        if (command instanceof Propose c) return c.space();
        return state instanceof Proposed s ? s.space() : null;
    }

    /** The further regions that are to hear of an event: that of a source hears of its adoption, and others of its circulation. */
    private static List<RegionCode> concerned(Standing standing, SolutionEvent event) {
        var other = standing.other();
        if (event instanceof SolutionCirculated e) return e.regions();
        return event instanceof SolutionProposed && other != null ? List.of(other.region()) : List.of();
    }

    private static boolean authored(OfProposer c, Proposed s, Member m) {
        return s.moderatedBy(c) || s.proposedBy(m.party());
    }

    private static boolean mergeable(Merge c, Proposed s, Standing standing) {
        var into = standing.other();
        return into != null
                && into.solution().equals(c.into())
                && into.space().equals(s.space())
                && !into.solution().equals(s.id())
                && into.stopped() == null;
    }

    private static boolean again(TakePosition c, Proposed s, Member m) {
        return s.holds(m.party(), c.position());
    }

    private static boolean lacksReason(TakePosition c) {
        return c.position() == Position.CONCERN && c.text() == null && !c.imported();
    }

    private static Refused noReason() {
        return refused(CONCERN_WITHOUT_TEXT, "A concern gives its reason.");
    }

    private static Refused notMergeable() {
        return refused(NOT_MERGEABLE, "It is merged into another solution of its space that is shown and goes on.");
    }

    private static Refused notProposer() {
        return refused(NOT_PERMITTED, "This is up to the proposer, or to an organiser of the region.");
    }

    private static Refused notOrganiser() {
        return refused(NOT_PERMITTED, "A solution is withheld and reinstated by organisers of its region.");
    }

    private static Refused isClosed() {
        return refused(SPACE_CLOSED, "The space is closed.");
    }

    /** As if nothing were there: no solution, nor a space to propose one in. */
    static Refused none(SolutionCommand command) {
        return command instanceof Propose
                ? refused(SPACE_NOT_FOUND, "There is no such space.")
                : refused(SOLUTION_NOT_FOUND, "There is no such solution.");
    }

    private static Refused refused(Reason reason, String detail) {
        return new Refused(reason, detail);
    }
}
