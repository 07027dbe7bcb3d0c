package org.creativespaces.query.identity;

import java.util.Set;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SpaceId;

/** Which spaces somebody is a member of now. Without such a bean nobody is a member of any. */
@FunctionalInterface
public interface Memberships {
    Set<SpaceId> of(ParticipantId participant);
}
