package org.creativespaces.command.solution;

import static org.creativespaces.command.decision.Reason.ALREADY_EXISTS;
import static org.creativespaces.command.decision.Reason.CHALLENGE_NOT_FOUND;
import static org.creativespaces.command.decision.Reason.CONCERN_WITHOUT_TEXT;
import static org.creativespaces.command.decision.Reason.NARRATIVE_NOT_FOUND;
import static org.creativespaces.command.decision.Reason.NOT_CIRCULATED;
import static org.creativespaces.command.decision.Reason.NOT_PERMITTED;
import static org.creativespaces.command.decision.Reason.NO_MANDATE;
import static org.creativespaces.command.decision.Reason.SOLUTION_NOT_FOUND;
import static org.creativespaces.command.decision.Reason.SOLUTION_WITHHELD;
import static org.creativespaces.command.decision.Reason.SPACE_CLOSED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.decision.Scope;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.facts.Standing.Barred;
import org.creativespaces.command.facts.Standing.Capacity;
import org.creativespaces.command.facts.Standing.Member;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.command.solution.SolutionCommand.Reinstate;
import org.creativespaces.command.solution.SolutionCommand.Revise;
import org.creativespaces.command.solution.SolutionCommand.TakePosition;
import org.creativespaces.command.solution.SolutionCommand.WithdrawPosition;
import org.creativespaces.command.solution.SolutionCommand.Withhold;
import org.creativespaces.events.SpaceId;
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

/** Where a solution stands, what may be done with it and what comes of it. */
sealed interface Solution permits Solution.Unproposed, Proposed {
    record Unproposed() implements Solution {}

    /** The standing's space is that of the solution, its person the one who acts. Agreement follows from each act. */
    static List<SolutionEvent> decide(SolutionCommand command, Standing standing, Solution state) {
        var acts = act(command, standing, state);
        var after = state;
        for (var event : acts) after = evolve(after, event);
        var agreement = after instanceof Proposed s ? s.agreement() : List.<SolutionEvent>of();
        return Stream.concat(acts.stream(), agreement.stream()).toList();
    }

    private static List<SolutionEvent> act(SolutionCommand command, Standing standing, Solution state) {
        record On(SolutionCommand command, Solution state, Capacity capacity) {}
        return switch (new On(command, state, standing.capacityOf(command.act().by()))) {
            case On(Propose c, var s, Barred b) -> throw b.why();
            case On(Propose c, Proposed s, var x) -> throw refused(ALREADY_EXISTS, "It was proposed before.");
            case On(Propose c, var s, var x) when c.organisation() != null -> throw noMandate();
            case On(Propose c, var s, var x) when c.adaptedFrom() != null -> throw notCirculated();
            case On(Propose c, Unproposed s, Member m) when !explored(c, standing) -> throw notExplored();
            case On(Propose c, Unproposed s, Member m) when !told(c, standing) -> throw notTold();
            case On(Propose c, Unproposed s, Member m) -> List.of(proposed(c, m));

            case On(var c, Unproposed s, var x) -> throw refused(SOLUTION_NOT_FOUND, "There is no such solution.");

            case On(TakePosition c, Proposed s, Barred b) -> throw b.why();
            case On(TakePosition c, Proposed s, var x) when c.organisation() != null -> throw noMandate();
            case On(TakePosition c, Proposed s, var x) when s.withheld() -> throw isWithheld();
            case On(TakePosition c, Proposed s, var x) when lacksReason(c) -> throw noReason();
            case On(TakePosition c, Proposed s, Member m) when again(c, s, m) && !c.repeat() -> List.of();
            case On(TakePosition c, Proposed s, Member m) -> List.of(s.taken(c, m.party()));

            // Possible while withheld: whoever stands by something may always step back from it.
            case On(WithdrawPosition c, Proposed s, Barred b) -> throw b.why();
            case On(WithdrawPosition c, Proposed s, var x) when c.organisation() != null -> throw noMandate();
            case On(WithdrawPosition c, Proposed s, Member m) -> s.withdrawn(m.party());

            case On(Revise c, Proposed s, var x) when !moderates(c, s) && !proposed(c, s) -> throw notProposer();
            case On(Revise c, Proposed s, Barred b) when !moderates(c, s) -> throw b.why();
            case On(Revise c, Proposed s, var x) when standing.spaceClosed() -> throw isClosed();
            case On(Revise c, Proposed s, var x) when s.withheld() -> throw isWithheld();
            case On(Revise c, Proposed s, var x) -> List.of(s.revised(c));

            // Possible in a closed space: what must not be shown must not be shown there either.
            case On(Withhold c, Proposed s, var x) when !moderates(c, s) -> throw notOrganiser();
            case On(Withhold c, Proposed s, var x) when s.withheld() -> List.of();
            case On(Withhold c, Proposed s, var x) -> List.of(new SolutionWithheld(c.solution(), c.reason()));
            case On(Reinstate c, Proposed s, var x) when !moderates(c, s) -> throw notOrganiser();
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
            case SolutionMerged e -> ((Proposed) state).ended(Ending.MERGED);
            case SolutionWithdrawn e -> ((Proposed) state).ended(Ending.WITHDRAWN);
            case ConcernEvent e -> ((Proposed) state).after(e);
            case CommitmentEvent e -> ((Proposed) state).after(e);
            case RiskEvent e -> ((Proposed) state).after(e);
            case TrialEvent e -> ((Proposed) state).after(e);
            case TextRedacted e -> state;
        };
    }

    /** What an event counts to that is about to happen in this state. */
    static Scope scope(Solution state, SolutionEvent event) {
        var now = event instanceof SolutionProposed e ? Proposed.by(e) : (Proposed) state;
        return Scope.in(now.space(), now.region());
    }

    /** The space it was proposed in. */
    static Optional<SpaceId> space(Solution state) {
        return state instanceof Proposed s ? Optional.of(s.space()) : Optional.empty();
    }

    private static boolean explored(Propose c, Standing standing) {
        return standing.grounds().hold(c.space(), c.challenges());
    }

    private static boolean told(Propose c, Standing standing) {
        return standing.grounds().hold(c.narratives());
    }

    private static SolutionProposed proposed(Propose c, Member m) {
        return new SolutionProposed(
                c.solution(),
                c.space(),
                m.space().region(),
                m.party(),
                c.title(),
                c.summary(),
                c.challenges(),
                c.narratives(),
                m.space().agreementRule(),
                c.adaptedFrom());
    }

    private static boolean moderates(SolutionCommand c, Proposed s) {
        return c.act().by().moderates(s.region());
    }

    private static boolean proposed(SolutionCommand c, Proposed s) {
        return s.proposer().equals(c.act().by().participant());
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

    private static Refused noMandate() {
        return refused(NO_MANDATE, "No mandate of the organisation is in force for the person.");
    }

    private static Refused notCirculated() {
        return refused(NOT_CIRCULATED, "The solution to adopt has not been circulated.");
    }

    private static Refused notExplored() {
        return refused(CHALLENGE_NOT_FOUND, "The space explores no such challenge.");
    }

    private static Refused notTold() {
        return refused(NARRATIVE_NOT_FOUND, "No such narrative was told of the challenges that are named.");
    }

    private static Refused notProposer() {
        return refused(NOT_PERMITTED, "A solution is revised by its proposer or an organiser of its region.");
    }

    private static Refused notOrganiser() {
        return refused(NOT_PERMITTED, "A solution is withheld and reinstated by organisers of its region.");
    }

    private static Refused isWithheld() {
        return refused(SOLUTION_WITHHELD, "The solution is withheld.");
    }

    private static Refused isClosed() {
        return refused(SPACE_CLOSED, "The space is closed.");
    }

    private static Refused refused(Reason reason, String detail) {
        return new Refused(reason, detail);
    }
}
