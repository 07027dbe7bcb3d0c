package org.creativespaces.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    @Test
    void an_event_counts_as_recorded_no_earlier_than_those_before_it() throws Exception {
        for (var stamp : List.of(1_000, 1_000, 3_000, 2_000, 3_001)) note(index.last(), "ana", index.last(), stamp);

        assertThat(at(999)).isZero();
        assertThat(at(1_000)).isEqualTo(2);
        assertThat(at(1_999)).isEqualTo(2);
        assertThat(at(2_999)).isEqualTo(2);
        assertThat(at(3_000)).isEqualTo(4);
        assertThat(at(3_001)).isEqualTo(5);
        assertThat(at(9_999)).isEqualTo(5);
    }

    @Test
    void a_moment_among_many_events_is_found() throws Exception {
        assertThat(at(1)).isZero();
        for (var i = 0; i < 5_000; i++) note(i, "ana", i, 10 * (i + 1));

        for (var i = 1; i <= 5_000; i++) {
            assertThat(at(10 * i - 1)).isEqualTo(i - 1);
            assertThat(at(10 * i)).isEqualTo(i);
        }
    }

    @Test
    void no_moment_is_told_before_all_is_noted() throws Exception {
        note(0, "ana", 0, 1_000);

        assertThat(index.positionAt(Instant.ofEpochMilli(1_000), 2, Duration.ofMillis(5)))
                .isEqualTo(-1);
        var found = waiting(new FutureTask<>(() -> index.positionAt(Instant.ofEpochMilli(1_000), 2, LONG)));
        note(1, "ana", 1, 1_000);
        assertThat(found).succeedsWithin(LONG).isEqualTo(2L);
    }

    private long at(long millis) throws InterruptedException {
        return index.positionAt(Instant.ofEpochMilli(millis), index.last(), Duration.ZERO);
    }

    private void note(long token, String aggregateId, long sequence) {
        note(token, aggregateId, sequence, token);
    }

    private void note(long token, String aggregateId, long sequence, long stamp) {
        index.note(EventWithToken.newBuilder()
                .setToken(token)
                .setEvent(Event.newBuilder()
                        .setAggregateIdentifier(aggregateId)
                        .setAggregateSequenceNumber(sequence)
                        .setTimestamp(stamp))
                .build());
    }

    private static <T> FutureTask<T> waiting(FutureTask<T> task) {
        Thread.ofVirtual().start(task);
        return task;
    }
}
