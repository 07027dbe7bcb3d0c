package org.creativespaces.query.projection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.creativespaces.query.ledger.CutLedger;
import org.creativespaces.query.ledger.LedgerFixture;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.projection.Sharer.Written;
import org.creativespaces.query.projection.Tallies.Tally;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

/** Processes that keep their rows in one database: which of them works on what, and that it is never two at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharingTest {
    private static final LeaseTerms TERMS = new LeaseTerms(Duration.ofMillis(800));
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int PROJECTIONS = 6;
    private static final int ROUNDS = Integer.getInteger("rounds", 6);
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");

    private final SharedMongo mongo = new SharedMongo();
    private final List<Tallies> tallies = IntStream.range(0, PROJECTIONS)
            .mapToObj(i -> new Tallies("tallies-%d-v1".formatted(i)))
            .toList();
    private final Queue<Written> history = new ConcurrentLinkedQueue<>();
    private final List<Sharer> sharers = new ArrayList<>();
    private long events;

    @TempDir
    Path dataDir;

    private LedgerFixture ledger;
    private LedgerReader reader;

    @BeforeEach
    void open() {
        ledger = new LedgerFixture(dataDir);
        reader = ledger.reader();
    }

    @AfterEach
    void close() throws Exception {
        sharers.forEach(Sharer::close);
        ledger.close();
        mongo.close();
    }

    @Test
    void a_newcomer_gets_its_share_and_who_leaves_is_followed_at_once() {
        append(3);
        var one = join("one", System::nanoTime);
        await().atMost(LONG).until(() -> one.held() == PROJECTIONS);

        var two = join("two", System::nanoTime);
        await().atMost(LONG).until(() -> one.held() == 3 && two.held() == 3);
        append(3);
        assertAllSee(6);
        assertThat(health(one)).isEqualTo(Status.UP);
        assertThat(health(two)).isEqualTo(Status.UP);

        var left = System.nanoTime();
        one.close();
        await().atMost(LONG).until(() -> two.held() == PROJECTIONS);
        assertThat(Duration.ofNanos(System.nanoTime() - left))
                .as("not only when the leases have run out")
                .isLessThan(TERMS.expiry());
        assertThatHistoryIsOfOneAtATime();
    }

    @Test
    void who_stands_still_is_followed_and_writes_nothing_when_it_goes_on() {
        var one = join("one", System::nanoTime);
        await().atMost(LONG).until(() -> one.held() == PROJECTIONS);
        one.pauseBeforeRows();
        append(5);
        await().atMost(LONG).until(one::isPaused);

        var two = join("two", System::nanoTime);
        await().atMost(LONG).until(() -> two.lanes.lowest() == 5);
        await().atMost(LONG).until(() -> two.held() == PROJECTIONS);
        append(1);
        await().atMost(LONG).until(() -> two.lanes.lowest() == 6);
        one.goOn();

        await().atMost(LONG).until(() -> one.refused.get() > 0);
        await().atMost(LONG).until(() -> one.held() == 3 && two.held() == 3);
        assertAllSee(6);
        assertThatHistoryIsOfOneAtATime();
    }

    @Test
    void whatever_stands_still_for_however_long_and_whatever_clocks_say_two_never_work_on_one_projection() {
        var chance = new Random(7);
        // Each began to count at another time; the fastest clock is a fifth faster than the slowest.
        join("one", () -> System.nanoTime() + Duration.ofDays(40).toNanos());
        join("two", () -> (long) (System.nanoTime() * 1.1) - Duration.ofDays(9).toNanos());
        join("three", () -> (long) (System.nanoTime() * 0.92));
        for (var round = 0; round < ROUNDS; round++) {
            var some = sharers.get(chance.nextInt(sharers.size()));
            if (chance.nextBoolean()) some.pause();
            else some.pauseBeforeRows();
            var until = System.nanoTime() + TERMS.expiry().toMillis() * 1_000 * (500 + chance.nextInt(1_700));
            while (System.nanoTime() < until) {
                append(1 + chance.nextInt(3));
                var seen = events;
                // As far as those come that do not stand still.
                await().pollInterval(Duration.ofMillis(5))
                        .atMost(LONG)
                        .until(() -> System.nanoTime() > until
                                || sharers.stream().allMatch(one -> one == some || one.lanes.lowest() >= seen));
            }
            some.goOn();
        }
        append(1);

        assertAllSee(events);
        assertThatHistoryIsOfOneAtATime();
        assertThat(history.stream().map(Written::epoch).distinct().count()).isGreaterThan(2);
    }

    @Test
    void rows_that_a_store_has_lost_are_built_again_and_nobody_is_ready_meanwhile() {
        append(50);
        var one = join("one", System::nanoTime);
        var two = join("two", System::nanoTime);
        assertAllSee(50);
        await().atMost(LONG).until(() -> one.tail.caughtUp() && two.tail.caughtUp());
        one.pause();
        mongo.drop();

        await().atMost(LONG).until(() -> !two.tail.caughtUp());
        one.goOn();

        assertAllSee(50);
        await().atMost(LONG).until(() -> one.tail.caughtUp() && two.tail.caughtUp());
        assertThat(health(one)).isEqualTo(Status.UP);
    }

    @Test
    void what_leads_and_was_left_while_nobody_could_read_is_taken_up_when_somebody_can() {
        var away = new CutLedger(reader);
        var leading = Tallies.leading("leading-v1");
        var all = List.of(leading, tallies.get(0), tallies.get(1), tallies.get(2));
        join("one", System::nanoTime, all, away);
        join("two", System::nanoTime, all, away);
        await().atMost(LONG).until(() -> sharers.stream().allMatch(one -> one.held() == 2));
        append(3);
        await().atMost(LONG).until(() -> sharers.stream().allMatch(one -> one.lanes.lowest() == 3));
        away.cut();
        await().atMost(LONG).until(() -> mongo.able() == 0);

        append(3);
        var gone = sharers.get(0).lanes.named(leading.name()).ours() ? sharers.get(0) : sharers.get(1);
        var left = gone == sharers.get(0) ? sharers.get(1) : sharers.get(0);
        gone.close();
        away.heal();

        await().atMost(LONG).until(() -> left.lanes.lowest() == 6);
        assertThat(left.held()).isEqualTo(4);
    }

    @Test
    void who_takes_over_what_takes_other_events_misses_none() {
        var changed = new Tallies("changed-v1", ConstituencyChanged.class);
        var erased = new Tallies("erased-v1", PersonalDataErased.class);
        var one = join("one", System::nanoTime, List.of(changed, erased));
        var two = join("two", System::nanoTime, List.of(changed, erased));
        await().atMost(LONG).until(() -> one.held() == 1 && two.held() == 1);
        appendBoth();
        await().atMost(LONG).until(() -> one.lanes.lowest() == 4 && two.lanes.lowest() == 4);

        one.pauseBeforeRows();
        appendBoth();
        await().atMost(LONG).until(() -> two.lanes.lowest() == 8);
        one.goOn();
        appendBoth();

        await().atMost(LONG).until(() -> one.lanes.lowest() == 12 && two.lanes.lowest() == 12);
        assertThat(two.store().readModel(changed).find(Tallies.ALL))
                .contains(new Tally(6, List.of(1L, 3L, 5L, 7L, 9L, 11L)));
        assertThat(two.store().readModel(erased).find(Tallies.ALL))
                .contains(new Tally(6, List.of(2L, 4L, 6L, 8L, 10L, 12L)));
        assertThatHistoryIsOfOneAtATime();
    }

    private void appendBoth() {
        for (var i = 0; i < 2; i++) {
            append(1);
            ledger.append(new PersonalDataErased(ANA, null));
        }
    }

    private Sharer join(String name, LongSupplier nanoTime) {
        return join(name, nanoTime, tallies);
    }

    private Sharer join(String name, LongSupplier nanoTime, List<Tallies> projections) {
        return join(name, nanoTime, projections, reader);
    }

    private Sharer join(String name, LongSupplier nanoTime, List<Tallies> projections, LedgerReader from) {
        var sharer = new Sharer(name, mongo, TERMS, nanoTime, from, projections, history);
        sharers.add(sharer);
        return sharer;
    }

    private void append(int some) {
        for (var i = 0; i < some; i++) ledger.append(new ConstituencyChanged(ANA, Constituency.CARER, null));
        events += some;
    }

    private void assertAllSee(long position) {
        var positions =
                IntStream.rangeClosed(1, (int) position).mapToObj(Long::valueOf).toList();
        for (var sharer : sharers) {
            await().atMost(LONG).until(() -> sharer.lanes.lowest() == position);
            assertThat(sharer.lanes.lag()).isZero();
            for (var projection : tallies) {
                assertThat(sharer.store().readModel(projection).find(Tallies.ALL))
                        .contains(new Tally((int) position, positions));
            }
        }
    }

    /** What the server took, as it was sent over the wire. */
    private void assertThatHistoryIsOfOneAtATime() {
        var written = history.stream()
                .sorted(Comparator.comparingLong(Written::confirmed))
                .toList();
        assertThat(written).isNotEmpty();
        written.stream().collect(groupingBy(Written::projection)).forEach((projection, writes) -> {
            writes.stream()
                    .collect(groupingBy(Written::epoch))
                    .forEach((epoch, under) -> assertThat(
                                    under.stream().map(Written::by).collect(toSet()))
                            .as("%s under epoch %d", projection, epoch)
                            .hasSize(1));
            for (var i = 1; i < writes.size(); i++) {
                assertThat(writes.get(i).epoch())
                        .as("epochs of %s", projection)
                        .isGreaterThanOrEqualTo(writes.get(i - 1).epoch());
                if (writes.get(i).epoch() > writes.get(i - 1).epoch())
                    assertThat(writes.get(i).sent())
                            .as("%s of one and of the next", projection)
                            .isGreaterThan(writes.get(i - 1).confirmed());
            }
            var rows = new HashMap<String, Long>();
            for (var write : writes) {
                for (var row : write.rows()) {
                    assertThat(row.from()).isEqualTo(rows.getOrDefault(row.id(), 0L));
                    assertThat(row.to()).isGreaterThan(row.from());
                    rows.put(row.id(), row.to());
                }
            }
        });
    }

    private static Status health(Sharer sharer) {
        return new ReadModelsHealth(sharer.lanes, sharer.tail).health().getStatus();
    }
}
