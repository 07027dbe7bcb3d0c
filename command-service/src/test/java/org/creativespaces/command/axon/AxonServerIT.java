package org.creativespaces.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.creativespaces.command.keys.KeysDestroyed;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.keys.Sealer;
import org.creativespaces.command.ledger.CommandLog;
import org.creativespaces.command.ledger.ErasureLog;
import org.creativespaces.events.Event;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same set-up over a real Axon Server, whose host and port {@code AXONSERVER_ADDRESS} gives; skipped without one. */
@EnabledIfEnvironmentVariable(named = "AXONSERVER_ADDRESS", matches = ".+")
@ActiveProfiles("cluster")
@SpringBootTest(
        classes = AxonSetupTest.Program.class,
        webEnvironment = WebEnvironment.NONE,
        properties = "spring.config.import=classpath:command-service.yaml")
@DirtiesContext
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AxonServerIT {
    @TempDir
    static Path folder;

    private final ParticipantId person = new ParticipantId(UUID.randomUUID());

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("creative-spaces.data-dir", folder::toString);
        properties.add("axon.axonserver.servers", () -> System.getenv("AXONSERVER_ADDRESS"));
    }

    @Test
    void events_are_kept_there_and_no_ledger_is_opened_here(ApplicationContext context) {
        assertThat(context.getBean(EventBus.class))
                .isExactlyInstanceOf(AxonServerEventStore.class)
                .isSameAs(context.getBean(EventStore.class));
        assertThat(context.getBean(CommandBus.class)).isExactlyInstanceOf(AxonServerCommandBus.class);
        assertThat(context.getBeansOfType(EventStorageEngine.class)).isEmpty();
        assertThat(context.getBean(CommandLog.class).find("c")).isEmpty();
        assertThat(folder.resolve("ledger.db")).doesNotExist();
        assertThat(context.getBean("axonServerHealthIndicator", HealthIndicator.class)
                        .health()
                        .getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void what_was_published_is_read_back(ApplicationContext context) {
        var store = context.getBean(EventStore.class);
        store.publish(event(0, erased()));
        var read = store.readEvents(person.toString()).asStream().toList();
        assertThat(read).<Object>extracting(DomainEventMessage::getPayload).containsExactly(erased());
        assertThat(read.getFirst().getMetaData()).containsOnly(Map.entry("commandId", "c0 of " + person));
        assertThat(store.lastSequenceNumberFor(person.toString())).contains(0L);
    }

    @Test
    void a_clash_is_said_by_its_code(ApplicationContext context) {
        var store = context.getBean(EventStore.class);
        store.publish(event(0, erased()));
        var clash = catchThrowable(() -> store.publish(event(0, erased())));
        assertThat(Stream.iterate(clash, cause -> cause != null, Throwable::getCause))
                .extracting(Throwable::getMessage)
                .anySatisfy(message -> assertThat(message).contains("AXONIQ-2000"));
    }

    @Test
    void erasures_are_found_and_carried_out(ApplicationContext context) {
        var text = new Sealer.Text(Owner.person(person), "c of " + person, "pseudonym", "Wren");
        context.getBean(Sealer.class).seal(text);
        context.getBean(EventStore.class).publish(event(0, erased()));
        assertThatThrownBy(() -> context.getBean(Sealer.class).seal(text)).isInstanceOf(KeysDestroyed.class);
        List<ErasureLog.Erasure> again = new StreamedErasureLog(context.getBean(EventStore.class)).after(0);
        assertThat(again).contains(new ErasureLog.OfPerson(again.getLast().position(), person));
        assertThat(again).extracting(ErasureLog.Erasure::position).isSorted().allMatch(position -> position > 0);
    }

    private PersonalDataErased erased() {
        return new PersonalDataErased(person, null);
    }

    private DomainEventMessage<?> event(long sequence, Event event) {
        return new GenericDomainEventMessage<>(
                "participant",
                person.toString(),
                sequence,
                event,
                Map.of("commandId", "c" + sequence + " of " + person));
    }
}
