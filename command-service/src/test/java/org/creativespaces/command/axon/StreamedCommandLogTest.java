package org.creativespaces.command.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.creativespaces.command.decision.Outcome;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** On a store that counts events from 0, as Axon Server does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreamedCommandLogTest {
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");

    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final StreamedCommandLog log = new StreamedCommandLog(events);

    @AfterEach
    void shutDown() {
        events.shutDown();
    }

    @Test
    void where_nothing_is_recorded_no_command_is() {
        assertThat(log.recorded(List.of("c1"))).isEmpty();
    }

    @Test
    void of_many_commands_those_are_found_that_recorded_events() {
        publish(0, "c1");
        publish(1, "c2");
        assertThat(log.recorded(List.of("c0", "c1", "c2"))).containsExactlyInAnyOrder("c1", "c2");
    }

    @Test
    void what_was_recorded_since_the_last_look_is_found_by_the_next() {
        publish(0, "c1");
        assertThat(log.recorded(List.of("c1", "c2"))).containsExactly("c1");
        publish(1, "c2");
        assertThat(log.recorded(List.of("c1", "c2"))).containsExactlyInAnyOrder("c1", "c2");
    }

    /** However many others came since: the aggregate itself remembers its latest only. */
    @Test
    void one_that_is_sent_again_is_found_in_its_aggregates_whole_stream() {
        for (var sequence = 0; sequence < 200; sequence++) publish(sequence, "c" + sequence);

        var found = log.findAmongAll("c7", ANA.toString()).orElseThrow();

        assertThat(found.version()).isEqualTo(8);
        assertThat(found.events())
                .extracting(Outcome.Event::type)
                .containsExactly("org.creativespaces.participant.personal_data_erased.v1");
        assertThat(log.findAmongAll("other", ANA.toString())).isEmpty();
        assertThat(log.findAmongAll("c7", "nobody")).isEmpty();
    }

    private void publish(long sequence, String commandId) {
        events.publish(new GenericDomainEventMessage<>(
                "participant",
                ANA.toString(),
                sequence,
                new PersonalDataErased(ANA, null),
                Map.of("commandId", commandId)));
    }
}
