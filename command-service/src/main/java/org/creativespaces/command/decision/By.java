package org.creativespaces.command.decision;

import java.util.Collection;
import java.util.Set;
import org.creativespaces.events.Actor;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a command, and for whom.
 *
 * @param caller who is signed in
 * @param participant the person who acts: the caller, or the one for whom an organiser records; absent when an organiser
 *     acts as such
 * @param onBehalf whether the caller records for the participant
 * @param organises the regions in which the caller is an organiser
 * @param admin whether the caller administers the platform
 */
public record By(
        Actor caller, @Nullable ParticipantId participant, boolean onBehalf, Set<RegionCode> organises, boolean admin) {
    public boolean organises(RegionCode region) {
        return organises.contains(region);
    }

    /** Whether the caller may open, change and close what belongs to a region: in their own name only. */
    public boolean administers(RegionCode region) {
        return !onBehalf && (admin || organises(region));
    }

    /** Whether the caller may moderate in a region: in their own name only, for members do not moderate. */
    public boolean moderates(RegionCode region) {
        return !onBehalf && organises(region);
    }

    /** Whether the caller is that person, or records for them as an organiser of one of these regions. */
    public boolean actsFor(ParticipantId person, Collection<RegionCode> regions) {
        return person.equals(participant) && (!onBehalf || regions.stream().anyMatch(this::organises));
    }

    /** Whom the envelope names as the actor. */
    public Actor actor() {
        return participant == null ? caller : Actor.participant(participant);
    }

    /** Whom the envelope names as having recorded it for the actor. */
    public @Nullable Actor recordedBy() {
        return onBehalf ? caller : null;
    }
}
