package org.creativespaces.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Event;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerFixture;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Tallies.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What holds of following the ledger, over any store. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
abstract class TailContract {
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final Duration LONG = Duration.ofSeconds(20);
    private final Tallies tallies = new Tallies("tallies-v1");
    private final ReadStore store;
    private final List<Tail> tails = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Activity activity = new Activity(meters, Clock.systemUTC(), (events, seen) -> {});

    @TempDir
    Path dataDir;

    private LedgerFixture ledger;
    private LedgerReader reader;

    TailContract(ReadStore store) {
        this.store = store;
    }

    @BeforeEach
    void open() {
        ledger = new LedgerFixture(dataDir);
        reader = ledger.reader();
    }

    @AfterEach
    void close() throws Exception {
        tails.forEach(Tail::stop);
        ledger.close();
        store.close();
    }

    @Test
    void what_was_there_and_what_comes_is_taken_in() throws Exception {
        append(3);
        var lanes = lanes(tallies);
        var tail = start(lanes);
        assertThat(lanes.awaitAll(3, LONG)).isTrue();
        assertThat(events(tallies)).isEqualTo(3);
        await().atMost(LONG).until(tail::caughtUp);

        append(1);

        assertThat(lanes.awaitAll(4, LONG)).isTrue();
        assertThat(events(tallies)).isEqualTo(4);
        assertThat(lanes.lag()).isZero();
        assertThat(health(lanes, tail)).isEqualTo(Status.UP);
        await().untilAsserted(() -> assertThat(
                        meters.get("creativespaces.projection.delay").timer().count())
                .isEqualTo(1));
        assertThat(meters.get("creativespaces.region.events").counters())
                .as("what came while it followed, not what it was rebuilt from")
                .map(Counter::count)
                .filteredOn(count -> count > 0)
                .containsExactly(1.0);
    }

    @Test
    void more_than_a_batch_is_taken_in_whole_and_in_order() throws Exception {
        ledger.execute("BEGIN");
        append(4_500);
        ledger.execute("COMMIT");
        var lanes = lanes(tallies, new Tallies("others-v1"));
        start(lanes);

        assertThat(lanes.awaitAll(4_500, LONG)).isTrue();

        assertThat(store.readModel(tallies).find(Tallies.ALL))
                .hasValueSatisfying(
                        tally -> assertThat(tally.positions()).isSorted().hasSize(4_500));
    }

    @Test
    void a_projection_goes_on_where_it_was_left() throws Exception {
        append(3);
        var before = lanes(tallies);
        var first = start(before);
        assertThat(before.awaitAll(3, LONG)).isTrue();
        first.stop();
        append(2);

        var after = lanes(tallies);
        start(after);

        assertThat(after.awaitAll(5, LONG)).isTrue();
        assertThat(store.readModel(tallies).find(Tallies.ALL)).contains(new Tally(5, List.of(1L, 2L, 3L, 4L, 5L)));
    }

    @Test
    void a_projection_that_fails_stops_visibly_and_the_others_go_on(CapturedOutput log) throws Exception {
        append(6);
        var poisoned = new Poisoned(4, false);
        var lanes = lanes(poisoned, tallies);
        var tail = start(lanes);

        await().atMost(LONG).until(() -> position(lanes, tallies.name()) == 6);

        assertThat(position(lanes, poisoned.name())).isEqualTo(3);
        assertThat(store.readModel(poisoned).find("one")).contains(new Tally(3, List.of()));
        await().atMost(LONG).until(tail::caughtUp);
        assertThat(health(lanes, tail)).isEqualTo(Status.DOWN);
        assertThat(new ReadModelsHealth(lanes, tail).health().getDetails().get(poisoned.name()))
                .asString()
                .contains("event 4 (" + reader.after(3, 1).getFirst().id())
                .contains("org.creativespaces.participant.constituency_changed.v1")
                .doesNotContain("secret");
        assertThat(log.getOut())
                .containsOnlyOnce("poisoned-v1 has stopped after position 3: cannot take in event 4 ("
                        + reader.after(3, 1).getFirst().id())
                .doesNotContain("secret");
        assertThat(lanes.awaitAll(6, LONG)).isFalse();
    }

    @Test
    void nobody_comes_further_than_one_that_leads() {
        append(6);
        var leading = new Poisoned(4, true);
        var lanes = lanes(tallies, leading);
        var tail = start(lanes);

        await().atMost(LONG).until(() -> health(lanes, tail).equals(Status.DOWN));
        await().atMost(LONG).until(() -> position(lanes, tallies.name()) == 3);

        assertThat(position(lanes, leading.name())).isEqualTo(3);
        assertThat(events(tallies)).isEqualTo(3);
        // Another process may know what to do with it, and then go on.
        if (store.share().withOthers()) return;
        await().atMost(LONG).until(() -> !lanes.goOn());
        assertThat(new ReadModelsHealth(lanes, tail).health().getDetails().get(tallies.name()))
                .asString()
                .contains("comes no further than " + leading.name());
    }

    @Test
    void an_event_that_nobody_can_read_stops_all_before_it() {
        append(2);
        ledger.appendRaw(ANA.toString(), "org.creativespaces.participant.painted.v1", "{\"colour\":\"secret\"}");
        append(2);
        var lanes = lanes(tallies);
        var tail = start(lanes);

        await().atMost(LONG).until(() -> health(lanes, tail).equals(Status.DOWN));

        assertThat(lanes.lowest()).isEqualTo(2);
        assertThat(new ReadModelsHealth(lanes, tail).health().getDetails().toString())
                .contains("event 3")
                .contains("painted")
                .doesNotContain("secret");
    }

    @Test
    void what_no_projection_takes_need_not_be_readable() throws Exception {
        append(2);
        ledger.appendRaw(ANA.toString(), "org.creativespaces.participant.space_left.v1", "{\"space\":\"secret\"}");
        append(1);
        var changes = new Tallies("changes-v1", ConstituencyChanged.class);
        var passing = lanes(changes);
        var first = start(passing);
        assertThat(passing.awaitAll(4, LONG)).isTrue();
        assertThat(store.readModel(changes).find(Tallies.ALL)).contains(new Tally(3, List.of(1L, 2L, 4L)));
        first.stop();

        var stopping = lanes(tallies);
        var tail = start(stopping);

        await().atMost(LONG).until(() -> health(stopping, tail).equals(Status.DOWN));
        assertThat(stopping.lowest()).isEqualTo(2);
        assertThat(new ReadModelsHealth(stopping, tail).health().getDetails().toString())
                .contains("event 3")
                .doesNotContain("secret");
    }

    @Test
    void rows_of_another_ledger_are_not_built_upon() {
        append(2);
        var lanes = lanes(tallies);
        store.positions().save(List.of(new PositionStore.Mark(tallies.name(), 2, "another event")));
        var tail = start(lanes);

        await().atMost(LONG).until(() -> health(lanes, tail).equals(Status.DOWN));

        assertThat(new ReadModelsHealth(lanes, tail).health().getDetails().toString())
                .contains("another ledger");
    }

    @Test
    void nothing_is_ready_before_the_ledger_is_there(@TempDir Path elsewhere) throws Exception {
        try (var later = (AutoCloseable) LedgerFixture.readerOf(elsewhere)) {
            var missing = (LedgerReader) later;
            var lanes = new Lanes(List.of(lane(tallies)), store.positions(), store.share(), missing);
            var tail = new Tail(missing, new EventDecoder(), lanes, activity);
            tails.add(tail);
            tail.start();
            assertThat(health(lanes, tail)).isEqualTo(Status.OUT_OF_SERVICE);

            try (var written = new LedgerFixture(elsewhere)) {
                await().atMost(LONG).until(() -> health(lanes, tail).equals(Status.UP));
            }
            tail.stop();
        }
    }

    @Test
    void it_stops_at_once() {
        append(1);
        var tail = start(lanes(tallies));
        await().atMost(LONG).until(tail::caughtUp);

        tail.stop();

        assertThat(tail.isRunning()).isFalse();
    }

    private void append(int events) {
        for (int i = 0; i < events; i++) ledger.append(new ConstituencyChanged(ANA, Constituency.CARER, null));
    }

    private Lanes lanes(Projection<?>... projections) {
        return new Lanes(
                List.of(projections).stream().map(this::lane).toList(), store.positions(), store.share(), reader);
    }

    private Lane lane(Projection<?> projection) {
        return new Lane(projector(projection));
    }

    private <V> Projector<V> projector(Projection<V> projection) {
        return new Projector<>(projection, store.rows(projection));
    }

    private Tail start(Lanes lanes) {
        var tail = new Tail(reader, new EventDecoder(), lanes, activity);
        tails.add(tail);
        tail.start();
        return tail;
    }

    private int events(Tallies projection) {
        return store.readModel(projection).find(Tallies.ALL).orElseThrow().events();
    }

    private static long position(Lanes lanes, String name) {
        return lanes.all().stream()
                .filter(lane -> lane.name().equals(name))
                .findFirst()
                .orElseThrow()
                .position();
    }

    private static Status health(Lanes lanes, Tail tail) {
        return new ReadModelsHealth(lanes, tail).health().getStatus();
    }

    private record Poisoned(long at, boolean leads) implements Projection<Tally> {
        @Override
        public String name() {
            return "poisoned-v1";
        }

        @Override
        public Class<Tally> rowType() {
            return Tally.class;
        }

        @Override
        public Touches touches() {
            return Touches.of(Event.class, e -> Set.of("one"));
        }

        @Override
        public Tally evolve(String rowId, @Nullable Tally row, Recorded<Event> recorded) {
            if (recorded.position() >= at) throw new IllegalStateException("a secret");
            return new Tally(row == null ? 1 : row.events() + 1, List.of());
        }
    }
}
