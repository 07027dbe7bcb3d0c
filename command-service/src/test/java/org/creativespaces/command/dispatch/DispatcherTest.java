package org.creativespaces.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.ErrorCategory;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.axoniq.axonserver.connector.impl.StreamTimeoutException;
import io.axoniq.axonserver.connector.impl.StreamUnexpectedlyCompletedException;
import io.grpc.Status;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refusal;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.ledger.DuplicateCommand;
import org.creativespaces.command.ledger.NotStored;
import org.creativespaces.command.ledger.OutcomeUnknown;
import org.creativespaces.command.trace.CommandSpans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DispatcherTest {
    private record Wish(Act act) implements Command {
        @Override
        public Object target() {
            return "id";
        }
    }

    private static final Command COMMAND = new Wish(organiser(LONDON));
    private static final String COMMAND_ID = COMMAND.act().commandId();
    private static final Outcome RECORDED = new Outcome("id", 1, List.of(new Outcome.Event("event-1", "type")));
    private static final Outcome UNCHANGED = new Outcome("id", 1, List.of());
    private static final Refusal REFUSAL = new Refusal(Reason.NOT_PERMITTED, "no");

    private final CommandGateway gateway = mock(CommandGateway.class);
    private final Map<String, Outcome> log = new HashMap<>();
    private final Deque<Supplier<CompletableFuture<Object>>> answers = new ArrayDeque<>();
    private final List<Integer> waits = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Dispatcher dispatcher = new Dispatcher(
            Sending.over(gateway, Duration.ofMillis(20)),
            id -> Optional.ofNullable(log.get(id)),
            meters,
            Duration.ofMillis(20),
            waits::add,
            true,
            CommandSpans.NONE,
            Clock.systemUTC());

    @BeforeEach
    void answer_in_turn() {
        when(gateway.send(any())).thenAnswer(call -> answers.remove().get());
    }

    @Test
    void a_command_is_answered_with_its_outcome() {
        answers(RECORDED);
        assertThat(dispatcher.send(COMMAND)).isEqualTo(RECORDED);
        assertThat(count("recorded")).isEqualTo(1);
    }

    @Test
    void a_command_that_changes_nothing_is_answered_too() {
        answers(UNCHANGED);
        assertThat(dispatcher.send(COMMAND)).isEqualTo(UNCHANGED);
        assertThat(count("unchanged")).isEqualTo(1);
    }

    @Test
    void a_recorded_command_sent_again_has_the_first_outcome_whatever_would_be_decided_now() {
        log.put(COMMAND_ID, RECORDED);
        answers(UNCHANGED);
        answers(REFUSAL);
        fails(new DuplicateCommand(COMMAND_ID, null));
        for (var i = 0; i < 3; i++) assertThat(dispatcher.send(COMMAND)).isEqualTo(RECORDED);
    }

    @Test
    void a_refusal_is_thrown_whether_answered_or_carried_by_an_exception() {
        answers(REFUSAL);
        fails(new CommandExecutionException("no", null, REFUSAL));
        fails(new IllegalStateException(new CommandExecutionException("no", null, REFUSAL)));
        for (var i = 0; i < 3; i++) {
            assertThatThrownBy(() -> dispatcher.send(COMMAND))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_PERMITTED));
        }
        assertThat(count("refused")).isEqualTo(3);
    }

    @Test
    void a_command_that_gave_way_to_another_is_tried_again() {
        fails(new ConcurrencyException("taken"));
        fails(new CommandExecutionException("remote", new RuntimeException("OUT_OF_RANGE: [AXONIQ-2000] taken")));
        answers(RECORDED);
        assertThat(dispatcher.send(COMMAND)).isEqualTo(RECORDED);
        assertThat(waits).containsExactly(1, 2);
    }

    @Test
    void a_command_that_keeps_giving_way_has_an_unknown_outcome() {
        for (var i = 0; i < 8; i++) fails(new ConcurrencyException("taken"));
        assertThatThrownBy(() -> dispatcher.send(COMMAND)).isInstanceOf(OutcomeUnknown.class);
        assertThat(waits).hasSize(7);
    }

    @Test
    void a_repetition_found_at_the_commit_has_the_first_outcome() {
        answers.add(() -> {
            log.put(COMMAND_ID, RECORDED);
            return CompletableFuture.failedFuture(new IllegalStateException(new DuplicateCommand(COMMAND_ID, null)));
        });
        assertThat(dispatcher.send(COMMAND)).isEqualTo(RECORDED);
    }

    @Test
    void an_answer_that_does_not_come_in_time_is_unknown() {
        answers.add(CompletableFuture::new);
        assertThatThrownBy(() -> dispatcher.send(COMMAND)).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void an_append_that_was_not_confirmed_is_unknown() {
        fails(new RuntimeException(new OutcomeUnknown("not confirmed", null)));
        assertThatThrownBy(() -> dispatcher.send(COMMAND))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessage("not confirmed");
    }

    @Test
    void an_append_that_was_refused_is_told_as_that() {
        fails(new RuntimeException(new NotStored("the disk is full", null)));
        assertThatThrownBy(() -> dispatcher.send(COMMAND))
                .isInstanceOf(NotStored.class)
                .hasMessage("the disk is full");
    }

    @Test
    void what_came_of_a_command_that_axon_server_lost_is_unknown() {
        for (var failure : List.of(
                new AxonServerException(ErrorCategory.COMMAND_DISPATCH_ERROR, "no connection", "client"),
                new org.axonframework.axonserver.connector.AxonServerException(
                        "AXONIQ-4001", "connection lost to who had it"),
                new RuntimeException(Status.UNAVAILABLE.asRuntimeException()),
                new StreamClosedException(null),
                new RuntimeException("loading took too long", new StreamTimeoutException()),
                new StreamUnexpectedlyCompletedException(),
                new EventStoreException("no answer in time", new TimeoutException()),
                org.axonframework.axonserver.connector.ErrorCode.COMMAND_EXECUTION_ERROR.convert(
                        new IllegalStateException("what failed at another node")),
                org.axonframework.axonserver.connector.ErrorCode.COMMAND_EXECUTION_NON_TRANSIENT_ERROR.convert(
                        new IllegalStateException("what failed at another node for good")),
                new NoHandlerForCommandException("nobody is there yet"))) {
            fails(failure);
            assertThatThrownBy(() -> dispatcher.send(COMMAND)).isInstanceOf(OutcomeUnknown.class);
        }
    }

    @Test
    void waiting_ends_when_the_thread_is_interrupted() {
        answers.add(CompletableFuture::new);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> dispatcher.send(COMMAND)).isInstanceOf(OutcomeUnknown.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void the_same_command_does_not_run_twice_at_once() {
        answers.add(() -> {
            assertThatThrownBy(() -> dispatcher.send(COMMAND)).isInstanceOf(InFlight.class);
            return CompletableFuture.completedFuture(RECORDED);
        });
        assertThat(dispatcher.send(COMMAND)).isEqualTo(RECORDED);
    }

    @Test
    void after_a_failure_the_same_command_may_be_sent_again() {
        fails(new IllegalStateException("broken"));
        answers(RECORDED);
        assertThatThrownBy(() -> dispatcher.send(COMMAND)).hasMessage("broken");
        assertThat(dispatcher.send(COMMAND)).isEqualTo(RECORDED);
        assertThat(count("failed")).isEqualTo(1);
    }

    private void answers(Object answer) {
        answers.add(() -> CompletableFuture.completedFuture(answer));
    }

    private void fails(Exception failure) {
        answers.add(() -> CompletableFuture.failedFuture(failure));
    }

    private long count(String result) {
        return meters.get("creativespaces.commands")
                .tags("type", "Wish", "result", result)
                .timer()
                .count();
    }
}
