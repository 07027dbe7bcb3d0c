package org.creativespaces.query.region;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Event;
import org.creativespaces.events.Party;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.catalogue.ActingParty;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.events.organisation.OrganisationEvent.MandateGranted;
import org.creativespaces.events.organisation.OrganisationEvent.MandateRevoked;
import org.creativespaces.events.participant.ParticipantEvent;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.creativespaces.query.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What has happened in a region, or in the nation, as far as it is counted event by event.
 *
 * @param spaces how many were ever opened
 * @param proposals solutions that some party proposed
 * @param positions acts of taking a position; withdrawing one takes none
 * @param commitments actions undertaken
 * @param heard the constituencies of people who have done anything for themselves
 * @param latest the latest acts that everybody may read, newest first
 * @param latestOfMembers the latest acts in spaces that only members read, newest first
 * @param membersOnly those spaces
 */
record DashboardRow(
        int spaces,
        Voices proposals,
        Voices positions,
        Voices commitments,
        Set<Constituency> heard,
        Activity activity,
        List<LatestAct> latest,
        List<LatestAct> latestOfMembers,
        Set<SpaceId> membersOnly) {
    static final int LATEST = 30;
    static final DashboardRow EMPTY = new DashboardRow(
            0, Voices.NONE, Voices.NONE, Voices.NONE, Set.of(), Activity.NONE, List.of(), List.of(), Set.of());

    DashboardRow after(Recorded<Event> recorded) {
        var event = recorded.event();
        var hidden = event instanceof SpaceOpened e ? plus(membersOnly, e) : membersOnly;
        var listed = !concernsPeople(event);
        var space = recorded.envelope().space();
        var ofMembers = listed && space != null && hidden.contains(space);
        return new DashboardRow(
                event instanceof SpaceOpened ? spaces + 1 : spaces,
                event instanceof SolutionProposed e && e.proposer() != null ? proposals.plus(e.proposer()) : proposals,
                takesPosition(event) ? positions.plus(((PositionEvent) event).party()) : positions,
                event instanceof ActionCommitted e ? commitments.plus(e.party()) : commitments,
                plus(heard, ActingParty.of(event).orElse(null)),
                activity.plus(recorded.envelope().occurredAt(), kind(event)),
                listed && !ofMembers ? plus(latest, recorded) : latest,
                ofMembers ? plus(latestOfMembers, recorded) : latestOfMembers,
                hidden);
    }

    /** Who comes and goes, and who may act for whom, is nobody else's business. */
    static boolean concernsPeople(Event event) {
        return event instanceof ParticipantEvent || event instanceof MandateGranted || event instanceof MandateRevoked;
    }

    private static boolean takesPosition(Event event) {
        return event instanceof PositionEvent && !(event instanceof PositionWithdrawn);
    }

    private static String kind(Event event) {
        return EventTypes.shortName(EventTypes.nameOf(event.getClass()));
    }

    private static Set<Constituency> plus(Set<Constituency> heard, @Nullable Party party) {
        if (party == null || !party.ofPerson() || heard.contains(party.constituency())) return heard;
        var now = EnumSet.of(party.constituency());
        now.addAll(heard);
        return now;
    }

    private static Set<SpaceId> plus(Set<SpaceId> spaces, SpaceOpened opened) {
        if (opened.visibility() == Visibility.PUBLIC) return spaces;
        var now = new HashSet<>(spaces);
        now.add(opened.space());
        return now;
    }

    private static List<LatestAct> plus(List<LatestAct> acts, Recorded<Event> recorded) {
        var now = new ArrayList<LatestAct>(LATEST);
        now.add(LatestAct.of(recorded));
        now.addAll(acts.subList(0, Math.min(acts.size(), LATEST - 1)));
        return now;
    }
}
