package org.creativespaces.command.solution;

import static java.util.Objects.requireNonNull;
import static org.creativespaces.command.decision.Reason.ALREADY_EXISTS;
import static org.creativespaces.command.decision.Reason.COMMITMENT_ENDED;
import static org.creativespaces.command.decision.Reason.COMMITMENT_NOT_FOUND;
import static org.creativespaces.command.decision.Reason.DUE_DATE_PASSED;
import static org.creativespaces.command.decision.Reason.NOT_AGREED;
import static org.creativespaces.command.decision.Reason.NOT_PERMITTED;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.facts.Standing.Barred;
import org.creativespaces.command.facts.Standing.Capacity;
import org.creativespaces.command.facts.Standing.Member;
import org.creativespaces.command.solution.CommitmentCommand.Commit;
import org.creativespaces.command.solution.CommitmentCommand.Fulfil;
import org.creativespaces.command.solution.CommitmentCommand.OnBegun;
import org.creativespaces.command.solution.CommitmentCommand.Release;
import org.creativespaces.command.solution.CommitmentCommand.ReportProgress;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.Party;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.solution.CommitmentEvent;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentFulfilled;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.events.solution.CommitmentEvent.ProgressReported;
import org.creativespaces.events.solution.SolutionEvent;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** What was undertaken for a solution. */
record Commitments(PMap<CommitmentId, Commitment> byId) {
    static final Commitments NONE = new Commitments(HashTreePMap.empty());

    private static final ZoneId PROGRAMME_TIME = ZoneId.of("Europe/London");

    /** Whose it is, and whether it was fulfilled or released. */
    record Commitment(Party party, boolean ended) {
        boolean isOf(Party other) {
            return party.key().equals(other.key());
        }
    }

    static List<SolutionEvent> decide(CommitmentCommand command, Standing standing, Proposed s) {
        return switch (command) {
            case Commit c -> begin(c, standing, s);
            case OnBegun c -> goOn(c, standing, s);
        };
    }

    private static List<SolutionEvent> begin(Commit command, Standing standing, Proposed s) {
        record On(Commit command, Capacity capacity) {}
        var capacity = standing.capacityOf(command.act().by(), command.organisation(), MandateScope.COMMIT);
        return switch (new On(command, capacity)) {
            case On(var c, Barred b) -> throw b.why();
            case On(var c, var m) when s.stopped() -> throw s.whyStopped();
            case On(var c, var m) when !s.agreed() -> throw notAgreed();
            case On(var c, var m) when s.commitments().byId.containsKey(c.commitment()) -> throw exists();
            case On(var c, var m) when c.due().isBefore(today(c)) -> throw duePassed();
            case On(var c, Member m) -> List.of(committed(c, s, m));
        };
    }

    /** What was begun goes on whatever became of the solution, its agreement or its space (rules 1 and 7). */
    private static List<SolutionEvent> goOn(OnBegun command, Standing standing, Proposed s) {
        record On(OnBegun command, Commitment commitment, Capacity capacity) {}
        var commitment = s.commitments().byId.get(command.commitment());
        if (commitment == null) throw refused(COMMITMENT_NOT_FOUND, "There is no such commitment.");
        var capacity = standing.capacityOnBegun(command.act().by(), command.organisation(), MandateScope.COMMIT);
        return switch (new On(command, commitment, capacity)) {
            case On(var c, var x, Barred b) -> throw b.why();
            case On(var c, var x, Member m) when !x.isOf(m.party()) -> throw notTheParty();
            case On(var c, var x, var m) when x.ended() -> throw hasEnded();
            case On(ReportProgress c, var x, var m) -> List.of(reported(c));
            case On(Fulfil c, var x, var m) ->
                List.of(new CommitmentFulfilled(c.solution(), c.commitment(), c.evidence()));
            case On(Release c, var x, var m) ->
                List.of(new CommitmentReleased(c.solution(), c.commitment(), c.reason()));
        };
    }

    Commitments after(CommitmentEvent event) {
        return switch (event) {
            case ActionCommitted e -> with(e.commitment(), new Commitment(e.party(), false));
            case ProgressReported e -> this;
            case CommitmentFulfilled e -> ended(e.commitment());
            case CommitmentReleased e -> ended(e.commitment());
        };
    }

    private Commitments ended(CommitmentId id) {
        return with(id, new Commitment(requireNonNull(byId.get(id)).party(), true));
    }

    private Commitments with(CommitmentId id, Commitment commitment) {
        return new Commitments(byId.plus(id, commitment));
    }

    /** The day of the act where the programme is, which for a history is not the day it is recorded. */
    private static LocalDate today(Commit c) {
        return LocalDate.ofInstant(c.act().occurredAt(), PROGRAMME_TIME);
    }

    private static ActionCommitted committed(Commit c, Proposed s, Member m) {
        return new ActionCommitted(
                c.solution(), c.commitment(), s.revision(), m.party(), c.action(), c.due(), c.resources());
    }

    private static ProgressReported reported(ReportProgress c) {
        return new ProgressReported(c.solution(), c.commitment(), c.note(), c.percent());
    }

    private static Refused notAgreed() {
        return refused(NOT_AGREED, "Only on an agreed solution is action undertaken.");
    }

    private static Refused exists() {
        return refused(ALREADY_EXISTS, "It was undertaken before.");
    }

    private static Refused duePassed() {
        return refused(DUE_DATE_PASSED, "An action is undertaken by a day that has not passed.");
    }

    private static Refused notTheParty() {
        return refused(NOT_PERMITTED, "Only the party that undertook it reports, fulfils and releases it.");
    }

    private static Refused hasEnded() {
        return refused(COMMITMENT_ENDED, "It was fulfilled or released.");
    }

    private static Refused refused(Reason reason, String detail) {
        return new Refused(reason, detail);
    }
}
