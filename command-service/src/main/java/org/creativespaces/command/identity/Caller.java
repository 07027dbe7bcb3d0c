package org.creativespaces.command.identity;

import java.util.Set;
import org.creativespaces.command.decision.By;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.events.Actor;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a request, as their token says.
 *
 * @param key the same for the same person or program for ever, and nothing that tells who it is; what keys and limits
 *     belong to
 * @param actor how events name the caller
 * @param participant who the caller is among the participants, if they registered and have that role
 * @param organises the regions in which the caller is an organiser
 */
public record Caller(
        String key, Actor actor, @Nullable ParticipantId participant, Set<Role> roles, Set<RegionCode> organises) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The caller in their own name. */
    public By self() {
        return new By(actor, participant, false, organises, is(Role.ADMIN));
    }

    /** The caller as the participant they are about to become. */
    public By becoming(ParticipantId person) {
        return new By(actor, person, false, organises, is(Role.ADMIN));
    }

    /** The caller in their own name if they are that person, else recording for them, which organisers may. */
    public By actingFor(ParticipantId person) {
        if (person.equals(participant)) return self();
        if (!is(Role.ORGANISER)) throw new Refused(Reason.NOT_PERMITTED, "Only organisers record for somebody else.");
        return new By(actor, person, true, organises, is(Role.ADMIN));
    }
}
