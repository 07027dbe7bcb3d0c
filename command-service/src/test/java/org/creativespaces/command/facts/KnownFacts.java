package org.creativespaces.command.facts;

import java.util.Optional;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SpaceId;

/** Facts of one space and one person, for tests. */
public record KnownFacts(SpaceFacts known, PersonFacts member) implements FewFacts {
    @Override
    public Optional<SpaceFacts> space(SpaceId space) {
        return Optional.ofNullable(known).filter(facts -> facts.space().equals(space));
    }

    @Override
    public Optional<PersonFacts> person(ParticipantId participant) {
        return Optional.ofNullable(member).filter(facts -> facts.participant().equals(participant));
    }
}
