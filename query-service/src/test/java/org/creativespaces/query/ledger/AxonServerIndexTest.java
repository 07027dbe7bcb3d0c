package org.creativespaces.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AxonServerIndexTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final AxonServerIndex index = new AxonServerIndex();

    @Test
    void every_version_of_every_aggregate_has_its_position() throws Exception {
        for (var i = 0; i < 1_000; i++) note(i, i % 2 == 0 ? "even" : "odd", i / 2);

        for (var i = 0; i < 1_000; i++)
            assertThat(index.positionOf(i % 2 == 0 ? "even" : "odd", i / 2 + 1, Duration.ZERO))
                    .isEqualTo(i + 1);
        assertThat(index.last()).isEqualTo(1_000);
    }

    @Test
    void what_was_not_noted_has_none() throws Exception {
        note(0, "ana", 0);

        assertThat(index.positionOf("ana", 2, Duration.ZERO)).isZero();
        assertThat(index.positionOf("ana", 3, Duration.ZERO)).isZero();
        assertThat(index.positionOf("bo", 1, Duration.ZERO)).isZero();
    }

    @Test
    void a_stream_may_begin_late_where_its_first_events_are_gone() throws Exception {
        note(100, "ana", 40);

        assertThat(index.positionOf("ana", 41, Duration.ZERO)).isEqualTo(101);
        assertThat(index.positionOf("ana", 40, Duration.ZERO)).isZero();
    }

    @Test
    void who_waits_for_an_event_is_woken_when_it_is_noted() throws Exception {
        var position = waiting(new FutureTask<>(() -> index.positionOf("ana", 1, LONG)));
        var beyond = waiting(new FutureTask<>(() -> index.awaitBeyond(0, LONG)));

        note(0, "ana", 0);

        assertThat(position).succeedsWithin(LONG).isEqualTo(1L);
        assertThat(beyond).succeedsWithin(LONG).isEqualTo(true);
    }

    @Test
    void nobody_waits_longer_than_they_said() throws Exception {
        note(0, "ana", 0);

        assertThat(index.awaitBeyond(1, Duration.ofMillis(5))).isFalse();
        assertThat(index.positionOf("ana", 2, Duration.ofMillis(5))).isZero();
    }

    private void note(long token, String aggregateId, long sequence) {
        index.note(EventWithToken.newBuilder()
                .setToken(token)
                .setEvent(Event.newBuilder().setAggregateIdentifier(aggregateId).setAggregateSequenceNumber(sequence))
                .build());
    }

    private static <T> FutureTask<T> waiting(FutureTask<T> task) {
        Thread.ofVirtual().start(task);
        return task;
    }
}
