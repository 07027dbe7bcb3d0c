package org.creativespaces.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.LONDON;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.decision.History;
import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refusal;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.participant.ParticipantEvent;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** This node remembers an aggregate at its first event; the store knows what another node recorded of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MovedElsewhereTest {
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");

    private record Wish(ParticipantId target, Act act) implements Command {}

    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final AggregateCaches caches = new AggregateCaches(9);
    private final SimpleCommandBus handlers = SimpleCommandBus.builder().build();
    private final History history = new History();
    private Supplier<List<ParticipantEvent>> decision = List::of;

    @BeforeEach
    void remember() {
        handlers.subscribe(
                Wish.class.getName(),
                message -> history.record((Wish) message.getPayload(), ANA, () -> decision.get(), event -> {
                    throw new AssertionError("nothing is recorded here");
                }));
        handlers.registerHandlerInterceptor(new MovedElsewhere(caches, events));
        caches.another().put(ANA.toString(), "the aggregate");
        history.add(new PersonalDataErased(ANA, null), record(0));
    }

    @AfterEach
    void shutDown() {
        events.shutDown();
    }

    @Test
    void who_changes_nothing_of_what_is_as_remembered_is_answered() {
        assertThat(wish().getPayload()).isEqualTo(new Outcome(ANA.toString(), 1, List.of()));
    }

    @Test
    void who_changes_nothing_of_what_went_on_elsewhere_has_to_try_again() {
        record(1);
        assertThat(wish().exceptionResult())
                .isInstanceOf(ConcurrencyException.class)
                .as("to the node that sent it, only words travel")
                .hasMessageContaining("AXONIQ-2000");
    }

    @Test
    void who_is_refused_by_what_went_on_elsewhere_has_to_try_again() {
        decision = () -> {
            throw new Refused(Reason.PERSON_ERASED, "gone");
        };
        assertThat(wish().getPayload()).isEqualTo(new Refusal(Reason.PERSON_ERASED, "gone"));
        record(1);
        assertThat(wish().exceptionResult()).isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void what_was_just_read_is_not_asked_for_again() {
        caches.forget();
        record(1);
        assertThat(wish().isExceptional()).isFalse();
    }

    private GenericDomainEventMessage<?> record(long sequence) {
        var event = new GenericDomainEventMessage<>(
                "participant",
                ANA.toString(),
                sequence,
                new PersonalDataErased(ANA, null),
                Map.of("commandId", "c" + sequence));
        events.publish(event);
        return event;
    }

    private CommandResultMessage<?> wish() {
        var answer = new AtomicReference<CommandResultMessage<?>>();
        handlers.dispatch(
                GenericCommandMessage.asCommandMessage(new Wish(ANA, organiser(LONDON))),
                (command, result) -> answer.set(result));
        return answer.get();
    }
}
