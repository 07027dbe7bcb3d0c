package org.creativespaces.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.creativespaces.query.projection.Rows.Change;
import org.creativespaces.query.projection.Tallies.Tally;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Who may write rows, when two believe that they may. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FenceTest {
    private static final Row<Tally> FIRST = new Row<>(new Tally(1, List.of(1L)), 1);
    private static final Row<Tally> SECOND = new Row<>(new Tally(2, List.of(1L, 2L)), 2);
    private static final Duration EXPIRY = Duration.ofSeconds(10);

    private final SharedMongo mongo = new SharedMongo();
    private final Tallies tallies = new Tallies("tallies-v1");
    private final AtomicLong clock = new AtomicLong();
    private final MongoStore one = store(clock::get);
    private final MongoStore two = store(System::nanoTime);

    @AfterEach
    void close() {
        one.close();
        two.close();
        mongo.close();
    }

    @Test
    void who_holds_the_lease_writes() {
        one.hold(tallies.name());

        one.rows(tallies).write(List.of(new Change<>("a", null, FIRST)));
        one.rows(tallies).write(List.of(new Change<>("a", FIRST, SECOND)));

        assertThat(two.rows(tallies).load(Set.of("a"))).containsEntry("a", SECOND);
        assertThat(two.readModel(tallies).list(List.of(), RowOrder.byId(), ListedModel.ALL))
                .as("the fence is no row")
                .containsExactly(SECOND.value());
    }

    @Test
    void who_lost_it_writes_nothing_not_even_rows_that_nobody_has_touched_since() {
        one.hold(tallies.name());
        one.rows(tallies).write(List.of(new Change<>("a", null, FIRST)));
        two.hold(tallies.name());

        assertThatThrownBy(() -> one.rows(tallies).write(List.of(new Change<>("a", FIRST, SECOND))))
                .isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> one.rows(tallies).write(List.of(new Change<>("b", null, SECOND))))
                .isInstanceOf(LeaseLost.class);

        assertThat(two.rows(tallies).load(Set.of("a", "b")))
                .containsOnlyKeys("a")
                .containsEntry("a", FIRST);
        one.positions().save(List.of(new PositionStore.Mark(tallies.name(), 2, "event 2")));
        assertThat(two.positions().load(tallies.name())).isNull();
    }

    @Test
    void who_could_not_renew_it_in_time_does_not_even_try() {
        one.hold(tallies.name());
        clock.addAndGet(EXPIRY.toNanos());

        assertThatThrownBy(() -> one.rows(tallies).write(List.of(new Change<>("a", null, FIRST))))
                .isInstanceOf(LeaseLost.class);
    }

    @Test
    void over_a_store_that_lost_its_rows_nobody_writes_as_if_they_were_there() {
        one.hold(tallies.name());
        one.rows(tallies).write(List.of(new Change<>("a", null, FIRST)));
        mongo.drop();

        assertThatThrownBy(() -> one.rows(tallies).write(List.of(new Change<>("b", null, SECOND))))
                .isInstanceOf(LeaseLost.class);

        assertThat(two.rows(tallies).load(Set.of("a", "b"))).isEmpty();
        two.hold(tallies.name());
        two.rows(tallies).write(List.of(new Change<>("b", null, SECOND)));
        assertThat(two.rows(tallies).load(Set.of("a", "b"))).containsOnlyKeys("b");
    }

    private MongoStore store(LongSupplier nanoTime) {
        return mongo.store(new LeaseTerms(EXPIRY), nanoTime, null);
    }
}
