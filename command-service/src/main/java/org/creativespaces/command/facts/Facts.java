package org.creativespaces.command.facts;

import java.util.Optional;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SpaceId;

/** What is known of other aggregates now; empty for those that are not there. */
public interface Facts {
    Optional<SpaceFacts> space(SpaceId space);

    Optional<PersonFacts> person(ParticipantId participant);
}
