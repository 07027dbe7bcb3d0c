package org.creativespaces.command.solution;

import static org.creativespaces.command.decision.Reason.CONCERN_NOT_ANSWERED;
import static org.creativespaces.command.decision.Reason.CONCERN_NOT_FOUND;
import static org.creativespaces.command.decision.Reason.NOT_PERMITTED;
import static org.creativespaces.command.decision.Reason.SPACE_CLOSED;

import java.util.List;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.facts.Standing.Barred;
import org.creativespaces.command.facts.Standing.Capacity;
import org.creativespaces.command.facts.Standing.Member;
import org.creativespaces.command.solution.ConcernCommand.AcceptAnswer;
import org.creativespaces.command.solution.ConcernCommand.AnswerConcern;
import org.creativespaces.command.solution.Positions.Concern;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.solution.ConcernEvent.ConcernAnswered;
import org.creativespaces.events.solution.ConcernEvent.ConcernResolved;
import org.creativespaces.events.solution.SolutionEvent;

/** How a concern is met without its being given up (rule 5): it takes two to say so. */
final class Concerns {
    private Concerns() {}

    static List<SolutionEvent> decide(ConcernCommand command, Standing standing, Proposed s) {
        record On(ConcernCommand command, Concern concern, Capacity capacity) {}
        var concern = s.positions().concerns().get(command.concern());
        if (concern == null) throw refused(CONCERN_NOT_FOUND, "There is no such concern, or it was given up.");
        var capacity = standing.capacityOf(command.act().by(), command.organisation(), MandateScope.ENDORSE);
        return switch (new On(command, concern, capacity)) {
            case On(AnswerConcern c, var x, var m) when !s.moderatedBy(c) -> throw notOrganiser();
            case On(AcceptAnswer c, var x, var m) when ownAnswer(c, x, m) -> throw notSecond();
            case On(AcceptAnswer c, var x, Barred b) when !s.moderatedBy(c) -> throw b.why();
            case On(AcceptAnswer c, var x, var m) when !s.moderatedBy(c) && !raised(x, m) -> throw notRaiser();

            // Not what a closed space still takes: commitments, risks and trials begun rest on the agreement as it was.
            case On(var c, var x, var m) when standing.spaceClosed() -> throw isClosed();
            case On(var c, var x, var m) when s.stopped() -> throw s.whyStopped();
            case On(var c, var x, var m) when !x.open() -> List.of();

            case On(AnswerConcern c, var x, var m) -> List.of(answered(c));
            case On(AcceptAnswer c, var x, var m) when x.answeredBy() == null -> throw notAnswered();
            case On(AcceptAnswer c, var x, var m) -> List.of(new ConcernResolved(c.solution(), c.concern()));
        };
    }

    private static ConcernAnswered answered(AnswerConcern c) {
        return new ConcernAnswered(c.solution(), c.concern(), c.act().by().caller(), c.how());
    }

    private static boolean raised(Concern concern, Capacity capacity) {
        return capacity instanceof Member m
                && m.party().key().equals(concern.raiser().key());
    }

    /** Whoever answered accepts that in no other name than their own as the raiser: not for the raiser either. */
    private static boolean ownAnswer(AcceptAnswer c, Concern concern, Capacity capacity) {
        var by = c.act().by();
        return by.caller().equals(concern.answeredBy()) && (by.onBehalf() || !raised(concern, capacity));
    }

    private static Refused notOrganiser() {
        return refused(NOT_PERMITTED, "How a concern was met is recorded by organisers of the region.");
    }

    private static Refused notSecond() {
        return refused(NOT_PERMITTED, "Who recorded how a concern was met does not accept it too.");
    }

    private static Refused notRaiser() {
        return refused(NOT_PERMITTED, "An answer is accepted by who raised the concern, or by a second organiser.");
    }

    private static Refused isClosed() {
        return refused(SPACE_CLOSED, "The space is closed.");
    }

    private static Refused notAnswered() {
        return refused(CONCERN_NOT_ANSWERED, "Nobody has recorded yet how the concern was met.");
    }

    private static Refused refused(Reason reason, String detail) {
        return new Refused(reason, detail);
    }
}
