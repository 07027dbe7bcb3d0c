package org.creativespaces.command.solution;

import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
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
 * @param proposer whose own endorsement does not count
 * @param held by party
 * @param counted how many endorsements count, by the constituency they were given from; no zeros
 * @param openConcerns of people and organisations, on whichever revision
 * @param freshFrom the first revision whose endorsements are not stale
 */
record Positions(
        ParticipantId proposer,
        PMap<String, Held> held,
        PMap<Constituency, Integer> counted,
        int openConcerns,
        int freshFrom) {

    /** What a party holds, and the constituency to which it counts if it is an endorsement that does. */
    record Held(Position position, int revision, @Nullable Constituency countsTo) {}

    static Positions none(ParticipantId proposer) {
        return new Positions(proposer, HashTreePMap.empty(), HashTreePMap.empty(), 0, 1);
    }

    /** What the party holds, as an act that ends it would name it. */
    @Nullable
    Superseded of(Party party) {
        var now = held.get(party.key());
        return now == null ? null : new Superseded(now.position(), now.revision());
    }

    boolean meet(AgreementRule rule) {
        var endorsements = counted.values().stream().mapToInt(Integer::intValue).sum();
        var constituencies =
                counted.keySet().stream().filter(Constituency::stated).count();
        return endorsements >= rule.minEndorsements()
                && constituencies >= rule.minConstituencies()
                && (!rule.livedExperienceRequired()
                        || counted.keySet().stream().anyMatch(Constituency::livedExperience))
                && (!rule.noOpenConcerns() || openConcerns == 0);
    }

    Positions after(PositionEvent event) {
        return switch (event) {
            case SolutionEndorsed e -> without(e.party()).with(e, Position.ENDORSE);
            case StoodAside e -> without(e.party()).with(e, Position.STAND_ASIDE);
            case ConcernRaised e -> without(e.party()).with(e, Position.CONCERN);
            case PositionWithdrawn e -> without(e.party());
        };
    }

    /** A substantive revision makes all endorsements stale; concerns stay open. */
    Positions staleBefore(int revision) {
        return new Positions(proposer, held, HashTreePMap.empty(), openConcerns, revision);
    }

    private Positions with(PositionEvent event, Position position) {
        var party = event.party();
        var counts = position == Position.ENDORSE
                && party.ofPerson()
                && !party.participant().equals(proposer)
                && event.revision() >= freshFrom;
        var now = new Held(position, event.revision(), counts ? party.constituency() : null);
        return tallied(now, 1, held.plus(party.key(), now));
    }

    private Positions without(Party party) {
        var before = held.get(party.key());
        return before == null ? this : tallied(before, -1, held.minus(party.key()));
    }

    private Positions tallied(Held changed, int by, PMap<String, Held> nowHeld) {
        var concerns = changed.position() == Position.CONCERN ? openConcerns + by : openConcerns;
        var constituency = changed.countsTo();
        if (constituency == null || changed.revision() < freshFrom) {
            return new Positions(proposer, nowHeld, counted, concerns, freshFrom);
        }
        var count = counted.getOrDefault(constituency, 0) + by;
        var nowCounted = count == 0 ? counted.minus(constituency) : counted.plus(constituency, count);
        return new Positions(proposer, nowHeld, nowCounted, concerns, freshFrom);
    }
}
