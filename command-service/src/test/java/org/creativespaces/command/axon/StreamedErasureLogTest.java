package org.creativespaces.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.creativespaces.command.ledger.ErasureLog.OfPerson;
import org.creativespaces.command.ledger.ErasureLog.OfText;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Event;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.creativespaces.events.participant.ParticipantEvent.TextRedacted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** On a store that counts events from 0, as Axon Server does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamedErasureLogTest {
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final ParticipantId BO = ParticipantId.of("0190a5c0-0000-7000-8000-000000000003");

    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final StreamedErasureLog log = new StreamedErasureLog(events);

    @AfterEach
    void shutDown() {
        events.shutDown();
    }

    @Test
    void where_nothing_is_recorded_nobody_is_erased() {
        assertThat(log.after(0)).isEmpty();
    }

    @Test
    void erasures_are_found_among_all_events_with_their_positions() {
        publish(ANA, 0, changed(ANA));
        publish(ANA, 1, new PersonalDataErased(ANA, null));
        publish(BO, 0, changed(BO));
        assertThat(log.after(0)).containsExactly(new OfPerson(2, ANA));
        assertThat(log.after(2)).isEmpty();
    }

    @Test
    void the_next_look_finds_what_came_since_and_remembers_the_rest() {
        publish(ANA, 0, new PersonalDataErased(ANA, null));
        assertThat(log.after(0)).containsExactly(new OfPerson(1, ANA));
        publish(BO, 0, new PersonalDataErased(BO, null));
        assertThat(log.after(1)).containsExactly(new OfPerson(2, BO));
        assertThat(log.after(0)).containsExactly(new OfPerson(1, ANA), new OfPerson(2, BO));
    }

    @Test
    void redactions_are_found_beside_them_by_their_keys() {
        publish(ANA, 0, new TextRedacted(ANA, "event", "name", "key-1", new Sealed("h..i.reason.t")));
        publish(ANA, 1, new PersonalDataErased(ANA, null));
        assertThat(log.after(0)).containsExactly(new OfText(1, "key-1"), new OfPerson(2, ANA));
    }

    private static ConstituencyChanged changed(ParticipantId person) {
        return new ConstituencyChanged(person, Constituency.CARER, null);
    }

    private void publish(ParticipantId person, long sequence, Event event) {
        events.publish(new GenericDomainEventMessage<>("participant", person.toString(), sequence, event, Map.of()));
    }
}
