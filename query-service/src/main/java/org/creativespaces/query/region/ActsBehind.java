package org.creativespaces.query.region;

import java.util.ArrayList;
import java.util.List;
import org.creativespaces.events.Event;
import org.creativespaces.events.Party;
import org.creativespaces.events.catalogue.ActingParty;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.query.ledger.Recorded;

/** The figures of a region that are worked out from acts, by the acts behind each. Who comes and goes is no act. */
public enum ActsBehind {
    ACTIVITY(Whose.EVERYBODYS, List.of()),
    VOICE(Whose.PEOPLES, Kinds.SAID),
    PROPOSALS(Whose.PEOPLES, List.of("solution.proposed")),
    POSITIONS(Whose.PEOPLES, List.of("solution.endorsed", "solution.stood_aside", "solution.concern_raised")),
    COMMITMENTS(Whose.PEOPLES, List.of("solution.action_committed")),
    CARRIED(Whose.PEOPLES, Kinds.CARRIED),
    HEARD(
            Whose.PEOPLES,
            Kinds.SAID,
            Kinds.CARRIED,
            List.of(
                    "solution.position_withdrawn",
                    "solution.trial_started",
                    "solution.beneficiary_reviewed",
                    "challenge.raised",
                    "challenge.narrative_shared")),
    STAGES(
            Whose.EVERYBODYS,
            List.of(
                    "solution.proposed",
                    "solution.agreement_reached",
                    "solution.agreement_lost",
                    "solution.action_committed",
                    "solution.commitment_released",
                    "solution.trial_started",
                    "solution.trial_concluded",
                    "solution.circulated",
                    "solution.withdrawn",
                    "solution.merged",
                    "solution.withheld",
                    "solution.reinstated")),
    UNDERTAKINGS(
            Whose.EVERYBODYS,
            List.of(
                    "solution.action_committed",
                    "solution.progress_reported",
                    "solution.commitment_fulfilled",
                    "solution.commitment_released")),
    RISKS(Whose.EVERYBODYS, Kinds.CARRIED, List.of("solution.risk_mitigated", "solution.risk_materialised")),
    TRIALS(
            Whose.EVERYBODYS,
            List.of(
                    "solution.trial_started",
                    "solution.observation_recorded",
                    "solution.trial_concluded",
                    "solution.beneficiary_reviewed")),
    CIRCULATION(Whose.REGIONS, List.of("solution.circulated", "solution.proposed")),
    CIRCULATED(Whose.REGIONS, List.of("solution.circulated")),
    ADOPTED(Whose.REGIONS, List.of("solution.proposed"));

    private enum Whose {
        EVERYBODYS,
        /** Of people for themselves, from a constituency. */
        PEOPLES,
        /** From one region to another. */
        REGIONS
    }

    private static final class Kinds {
        static final List<String> SAID = List.of(
                "solution.proposed",
                "solution.endorsed",
                "solution.stood_aside",
                "solution.concern_raised",
                "solution.action_committed");
        static final List<String> CARRIED = List.of(
                "solution.risk_identified",
                "solution.risk_reassessed",
                "solution.risk_shared",
                "solution.risk_share_released",
                "solution.risk_closed");
    }

    private final Whose whose;

    /** A copy, which nobody changes. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> kinds;

    @SafeVarargs
    ActsBehind(Whose whose, List<String>... kinds) {
        this.whose = whose;
        var all = new ArrayList<String>();
        for (var some : kinds) all.addAll(some);
        this.kinds = List.copyOf(all);
    }

    /** Short forms of the types of events; none where all but those that concern people are meant. */
    List<String> kinds() {
        return kinds;
    }

    /** Whether what passed from one region to another is meant. */
    public boolean between() {
        return whose == Whose.REGIONS;
    }

    /** Whether it is what people did for themselves, each from a constituency. */
    public boolean ofPeople() {
        return whose == Whose.PEOPLES;
    }

    /** As far as can be told by the wire name of a type. */
    boolean mayHave(String type) {
        return kinds.isEmpty() || kinds.contains(EventTypes.shortName(type));
    }

    boolean has(Recorded<Event> recorded) {
        var event = recorded.event();
        return switch (whose) {
            case EVERYBODYS -> !DashboardRow.concernsPeople(event);
            // What an owner's points rest on is told with no party when a risk is judged anew or closed.
            case PEOPLES -> ActingParty.of(event).map(Party::ofPerson).orElse(this == CARRIED);
            case REGIONS -> !(event instanceof SolutionProposed e) || e.adaptedFrom() != null;
        };
    }
}
