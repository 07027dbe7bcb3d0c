package org.creativespaces.query.identity;

import java.util.Set;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.identity.Viewer.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/** Makes a viewer of whoever is signed in. */
public final class Viewers {
    private final Subjects subjects;
    private final Memberships memberships;

    Viewers(Subjects subjects, Memberships memberships) {
        this.subjects = subjects;
        this.memberships = memberships;
    }

    /** {@link Viewer#ANONYMOUS} when nobody is. */
    public Viewer of(@Nullable Authentication authentication) {
        var claims = Claims.of(authentication);
        if (claims.roles().isEmpty()) return Viewer.ANONYMOUS;
        var participant = participant(claims);
        var memberOf = participant == null ? Set.<SpaceId>of() : memberships.of(participant);
        return new Viewer(claims.roles(), claims.organises(), claims.granted(), participant, memberOf);
    }

    private @Nullable ParticipantId participant(Claims claims) {
        var subject = claims.subject();
        if (subject == null || !claims.roles().contains(Role.PARTICIPANT)) return null;
        return subjects.participant(subject).orElse(null);
    }
}
