package org.creativespaces.command.solution;

import static java.util.Objects.requireNonNull;
import static org.creativespaces.command.decision.Reason.ALREADY_EXISTS;
import static org.creativespaces.command.decision.Reason.NOT_PERMITTED;
import static org.creativespaces.command.decision.Reason.NOT_PROVEN;
import static org.creativespaces.command.decision.Reason.OWN_REGION;
import static org.creativespaces.command.decision.Reason.REVIEW_MISSING;
import static org.creativespaces.command.decision.Reason.SPACE_CLOSED;
import static org.creativespaces.command.decision.Reason.TRIAL_CONCLUDED;
import static org.creativespaces.command.decision.Reason.TRIAL_NOT_FOUND;

import java.util.List;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.facts.Standing.Barred;
import org.creativespaces.command.facts.Standing.Capacity;
import org.creativespaces.command.facts.Standing.Member;
import org.creativespaces.command.solution.TrialCommand.Circulate;
import org.creativespaces.command.solution.TrialCommand.ConcludeTrial;
import org.creativespaces.command.solution.TrialCommand.OfConductor;
import org.creativespaces.command.solution.TrialCommand.RecordObservation;
import org.creativespaces.command.solution.TrialCommand.Review;
import org.creativespaces.command.solution.TrialCommand.StartTrial;
import org.creativespaces.events.Party;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.TrialEvent;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.events.solution.TrialEvent.ObservationRecorded;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.events.solution.TrialOutcome;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * How a solution fared in tests, and in the eyes of those it is for.
 *
 * @param latest the latest conclusion, if there is one
 */
record Trials(PMap<TrialId, Trial> byId, @Nullable TrialOutcome latest, Reviews reviews) {
    static final Trials NONE = new Trials(HashTreePMap.empty(), null, Reviews.NONE);

    static List<SolutionEvent> decide(TrialCommand command, Standing standing, Proposed s) {
        return switch (command) {
            case StartTrial c -> start(c, standing, s);
            case OfConductor c -> conduct(c, standing, s);
            case Review c -> Reviews.decide(c, standing, s);
            case Circulate c -> circulate(c, s);
        };
    }

    /** A member conducts what they start; an organiser who is none starts a trial without a conductor. */
    private static List<SolutionEvent> start(StartTrial command, Standing standing, Proposed s) {
        record On(StartTrial command, Capacity capacity) {}
        return switch (new On(command, standing.capacityOf(command.act().by()))) {
            case On(var c, Barred b) when !s.moderatedBy(c) -> throw b.why();
            case On(var c, var x) when standing.spaceClosed() -> throw spaceClosed();
            case On(var c, var x) when s.stopped() -> throw s.whyStopped();
            case On(var c, var x) when s.trials().byId.containsKey(c.trial()) -> throw exists();
            case On(var c, Member m) -> List.of(started(c, s, m.party()));
            case On(var c, Barred b) -> List.of(started(c, s, null));
        };
    }

    /** What was begun goes on whatever became of the solution or its space (rule 1). */
    private static List<SolutionEvent> conduct(OfConductor command, Standing standing, Proposed s) {
        record On(OfConductor command, Trial trial, Capacity capacity) {}
        var capacity = standing.capacityOnBegun(command.act().by());
        return switch (new On(command, s.trials().find(command), capacity)) {
            case On(var c, var x, Barred b) when !s.moderatedBy(c) -> throw b.why();
            case On(var c, var x, Member m) when !conducts(c, s, x, m) -> throw notConductor();
            case On(var c, var x, var m) when x.concluded() -> throw concluded();
            case On(RecordObservation c, var x, var m) ->
                List.of(new ObservationRecorded(c.solution(), c.trial(), c.value(), c.date(), c.note()));
            case On(ConcludeTrial c, var x, var m) when lacksReview(c, s, x) -> throw reviewMissing(s, x);
            case On(ConcludeTrial c, var x, var m) ->
                List.of(new TrialConcluded(c.solution(), c.trial(), c.outcome(), c.summary()));
        };
    }

    /** Possible in a closed space: what its trials came to is passed on when the dialogue is over. */
    private static List<SolutionEvent> circulate(Circulate command, Proposed state) {
        record On(Circulate command, Proposed state) {}
        return switch (new On(command, state)) {
            case On(var c, var s) when !s.moderatedBy(c) -> throw notOrganiser();
            case On(var c, var s) when c.regions().contains(s.region()) -> throw ownRegion();
            case On(var c, var s) when s.stopped() -> throw s.whyStopped();
            case On(var c, var s) when !s.trials().proven() -> throw notProven();
            case On(var c, var s) ->
                List.of(new SolutionCirculated(c.solution(), s.revision(), c.regions(), c.learning()));
        };
    }

    Trials after(TrialEvent event) {
        return switch (event) {
            case TrialStarted e -> with(e.trial(), Trial.of(e), latest);
            case ObservationRecorded e -> this;
            case TrialConcluded e -> with(e.trial(), get(e.trial()).asConcluded(), e.outcome());
            case BeneficiaryReviewed e -> new Trials(byId, latest, reviews.after(e));
            case SolutionCirculated e -> this;
        };
    }

    /** A substantive revision makes it another action, of which nobody has said yet whether it is close. */
    Trials withoutReviews() {
        return new Trials(byId, latest, Reviews.NONE);
    }

    private Trial get(TrialId id) {
        return requireNonNull(byId.get(id));
    }

    private Trials with(TrialId id, Trial trial, @Nullable TrialOutcome nowLatest) {
        return new Trials(byId.plus(id, trial), nowLatest, reviews);
    }

    private Trial find(OfConductor command) {
        var trial = byId.get(command.trial());
        if (trial == null) throw refused(TRIAL_NOT_FOUND, "There is no such trial.");
        return trial;
    }

    boolean running() {
        return byId.values().stream().anyMatch(trial -> !trial.concluded());
    }

    private boolean proven() {
        return latest == TrialOutcome.ADOPT || latest == TrialOutcome.ADAPT;
    }

    private static boolean conducts(OfConductor c, Proposed s, Trial trial, Member m) {
        return s.moderatedBy(c) || trial.conductedBy(m.party());
    }

    private static boolean lacksReview(ConcludeTrial c, Proposed s, Trial trial) {
        return c.outcome() == TrialOutcome.ADOPT && !s.trials().reviews.support(s.proposer(), trial.conductor());
    }

    private static TrialStarted started(StartTrial c, Proposed s, @Nullable Party conductor) {
        return new TrialStarted(
                c.solution(),
                c.trial(),
                s.revision(),
                conductor,
                c.site(),
                c.measure(),
                c.baseline(),
                c.start(),
                c.end());
    }

    private static Refused reviewMissing(Proposed s, Trial trial) {
        return refused(REVIEW_MISSING, s.trials().reviews.missing(s.proposer(), trial.conductor()));
    }

    private static Refused spaceClosed() {
        return refused(SPACE_CLOSED, "The space is closed.");
    }

    private static Refused exists() {
        return refused(ALREADY_EXISTS, "It was started before.");
    }

    private static Refused notConductor() {
        return refused(NOT_PERMITTED, "A trial is in the hands of its conductor and of organisers of the region.");
    }

    private static Refused concluded() {
        return refused(TRIAL_CONCLUDED, "The trial is concluded.");
    }

    private static Refused notOrganiser() {
        return refused(NOT_PERMITTED, "A solution is circulated by organisers of its region.");
    }

    private static Refused ownRegion() {
        return refused(OWN_REGION, "A solution is passed on to other regions than its own.");
    }

    private static Refused notProven() {
        return refused(NOT_PROVEN, "The latest trial has to have concluded ADOPT or ADAPT.");
    }

    private static Refused refused(Reason reason, String detail) {
        return new Refused(reason, detail);
    }
}
