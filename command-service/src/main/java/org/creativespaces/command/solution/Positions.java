package org.creativespaces.command.solution;

import static java.util.Objects.requireNonNull;

import org.creativespaces.events.Actor;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.solution.ConcernEvent;
import org.creativespaces.events.solution.ConcernEvent.ConcernAnswered;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.PositionEvent.StoodAside;
import org.creativespaces.events.solution.Superseded;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Where everybody stands on a solution, with running tallies of what its agreement rule asks for, so that an act costs
 * the same however many have taken a position.
 *
 * @param proposer whose own endorsement does not count, if there is one
 * @param held by party
 * @param counted the endorsements that count
 * @param concerns open and resolved ones of people and organisations whose position they are, on whichever revision
 * @param openConcerns how many of them are open
 * @param freshFrom the first revision whose endorsements are not stale
 */
record Positions(
        @Nullable ParticipantId proposer,
        PMap<String, Held> held,
        Tally counted,
        PMap<ConcernId, Concern> concerns,
        int openConcerns,
        int freshFrom) {

    /** What a party holds, the constituency to which it counts if it is an endorsement that does, or its concern. */
    record Held(
            Position position,
            int revision,
            @Nullable Constituency countsTo,
            @Nullable ConcernId concern) {}

    /** Who raised a concern, which organiser answered it last if one did, and whether it is open still. */
    record Concern(Party raiser, @Nullable Actor answeredBy, boolean open) {}

    static Positions none(@Nullable ParticipantId proposer) {
        return new Positions(proposer, HashTreePMap.empty(), Tally.NONE, HashTreePMap.empty(), 0, 1);
    }

    /** What the party holds, as an act that ends it would name it. */
    @Nullable
    Superseded of(Party party) {
        var now = held.get(party.key());
        return now == null ? null : new Superseded(now.position(), now.revision());
    }

    /** Whether the party holds a concern that was resolved: who still objects raises it anew, and it is open again. */
    boolean resolved(Party party) {
        var now = held.get(party.key());
        return now != null
                && now.concern() != null
                && !requireNonNull(concerns.get(now.concern())).open();
    }

    boolean meet(AgreementRule rule) {
        return counted.meets(rule) && (openConcerns == 0 || !rule.noOpenConcerns());
    }

    Positions after(PositionEvent event) {
        return switch (event) {
            case SolutionEndorsed e -> without(e.party()).with(e, Position.ENDORSE);
            case StoodAside e -> without(e.party()).with(e, Position.STAND_ASIDE);
            case ConcernRaised e -> without(e.party()).with(e);
            case PositionWithdrawn e -> without(e.party());
        };
    }

    /** The position of whoever raised the concern stays as it is. */
    Positions after(ConcernEvent event) {
        var before = requireNonNull(concerns.get(event.concern()));
        var open = event instanceof ConcernAnswered;
        var by = event instanceof ConcernAnswered e ? e.organiser() : before.answeredBy();
        var now = concerns.plus(event.concern(), new Concern(before.raiser(), by, open));
        return with(held, counted, now, openConcerns - (before.open() && !open ? 1 : 0));
    }

    /** A substantive revision makes all endorsements stale; concerns stay open. */
    Positions staleBefore(int revision) {
        return new Positions(proposer, held, Tally.NONE, concerns, openConcerns, revision);
    }

    private Positions with(PositionEvent event, Position position) {
        var party = event.party();
        var counts = position == Position.ENDORSE
                && party.ofPerson()
                && !party.participant().equals(proposer)
                && event.revision() >= freshFrom;
        var now = new Held(position, event.revision(), counts ? party.constituency() : null, null);
        return with(held.plus(party.key(), now), tallied(now, 1), concerns, openConcerns);
    }

    private Positions with(ConcernRaised event) {
        var now = new Held(Position.CONCERN, event.revision(), null, event.concern());
        var raised = concerns.plus(event.concern(), new Concern(event.party(), null, true));
        return with(held.plus(event.party().key(), now), counted, raised, openConcerns + 1);
    }

    private Positions without(Party party) {
        var before = held.get(party.key());
        if (before == null) return this;
        var others = held.minus(party.key());
        var id = before.concern();
        if (id == null) return with(others, tallied(before, -1), concerns, openConcerns);
        var open = requireNonNull(concerns.get(id)).open();
        return with(others, counted, concerns.minus(id), openConcerns - (open ? 1 : 0));
    }

    private Tally tallied(Held changed, int by) {
        var constituency = changed.countsTo();
        return constituency == null || changed.revision() < freshFrom ? counted : counted.plus(constituency, by);
    }

    private Positions with(
            PMap<String, Held> nowHeld, Tally nowCounted, PMap<ConcernId, Concern> nowConcerns, int nowOpen) {
        return new Positions(proposer, nowHeld, nowCounted, nowConcerns, nowOpen, freshFrom);
    }
}
