package org.creativespaces.command.facts;

import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.participant.ParticipantEvent;
import org.creativespaces.events.space.SpaceEvent;
import org.springframework.stereotype.Component;

@Component
class LedgerFacts implements Facts {
    private static final long REMEMBERED_SPACES = 10_000;
    private static final long REMEMBERED_PEOPLE = 100_000;

    private final StreamFold<SpaceFacts, SpaceEvent> spaces;
    private final StreamFold<PersonFacts, ParticipantEvent> people;

    LedgerFacts(EventStore events) {
        spaces = new StreamFold<>(events, SpaceEvent.class, SpaceFacts::evolve, REMEMBERED_SPACES);
        people = new StreamFold<>(events, ParticipantEvent.class, PersonFacts::evolve, REMEMBERED_PEOPLE);
    }

    @Override
    public Optional<SpaceFacts> space(SpaceId space) {
        return spaces.of(space.toString());
    }

    @Override
    public Optional<PersonFacts> person(ParticipantId participant) {
        return people.of(participant.toString());
    }
}
