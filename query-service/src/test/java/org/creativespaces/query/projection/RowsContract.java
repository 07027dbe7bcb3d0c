package org.creativespaces.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.creativespaces.query.projection.PositionStore.Mark;
import org.creativespaces.query.projection.Rows.Change;
import org.creativespaces.query.projection.Tallies.Tally;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What every store does with rows. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class RowsContract {
    private static final Tally TALLY = new Tally(1, List.of(1L));
    private final ReadStore store;
    private final Tallies tallies = new Tallies("tallies-v1");
    private final Rows<Tally> rows;

    RowsContract(ReadStore store) {
        this.store = store;
        this.rows = store.rows(tallies);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_row_comes_back_as_it_was_written() {
        var row = new Row<>(new Tally(2, List.of(3L, 4L)), 4);
        rows.write(List.of(new Change<>("a", null, row)));

        assertThat(rows.load(Set.of("a", "b"))).containsOnlyKeys("a").containsEntry("a", row);
        assertThat(store.readModel(tallies).find("a")).contains(row.value());
    }

    @Test
    void a_row_is_replaced_at_the_position_it_was_loaded_at() {
        var first = new Row<>(TALLY, 1);
        var second = new Row<>(TALLY, 2);
        rows.write(List.of(new Change<>("a", null, first), new Change<>("b", null, first)));

        rows.write(List.of(new Change<>("a", first, second), new Change<>("c", null, second)));

        assertThat(rows.load(Set.of("a"))).containsEntry("a", second);
        assertThat(rows.load(Set.of("b"))).containsEntry("b", first);
        assertThat(rows.load(Set.of("c"))).containsEntry("c", second);
    }

    @Test
    void a_row_that_moved_on_is_not_overwritten() {
        var first = new Row<>(TALLY, 1);
        var theirs = new Row<>(TALLY, 3);
        rows.write(List.of(new Change<>("a", null, first)));
        rows.write(List.of(new Change<>("a", first, theirs)));

        assertThatThrownBy(() -> rows.write(List.of(new Change<>("a", first, new Row<>(TALLY, 2)))))
                .isInstanceOf(RowConflict.class);
        assertThat(rows.load(Set.of("a"))).containsEntry("a", theirs);
    }

    @Test
    void a_row_that_somebody_else_made_is_not_overwritten() {
        var theirs = new Row<>(TALLY, 3);
        rows.write(List.of(new Change<>("a", null, theirs)));

        assertThatThrownBy(() -> rows.write(List.of(new Change<>("a", null, new Row<>(TALLY, 2)))))
                .isInstanceOf(RowConflict.class);
        assertThat(rows.load(Set.of("a"))).containsEntry("a", theirs);
    }

    @Test
    void a_smaller_type_reads_its_fields_only() {
        record Events(int events) {}
        rows.write(List.of(new Change<>("a", null, new Row<>(new Tally(2, List.of(3L, 4L)), 4))));

        assertThat(store.readModel(tallies, Events.class, tally -> new Events(tally.events()))
                        .find("a"))
                .contains(new Events(2));
    }

    @Test
    void a_smaller_type_follows_its_row() {
        record Events(int events) {}
        var events = store.readModel(tallies, Events.class, tally -> new Events(tally.events()));
        var first = new Row<>(new Tally(1, List.of(1L)), 1);
        rows.write(List.of(new Change<>("a", null, first)));
        assertThat(events.find(List.of("a", "b", "a"))).containsExactly(new Events(1));

        rows.write(List.of(new Change<>("a", first, new Row<>(new Tally(2, List.of(1L, 2L)), 2))));

        assertThat(events.find("a")).contains(new Events(2));
    }

    @Test
    void positions_are_remembered_by_projection() {
        for (var name : List.of("a-v1", "b-v1")) store.rows(new Tallies(name));
        store.positions().save(List.of(new Mark("a-v1", 3, "event 3"), new Mark("b-v1", 4, "event 4")));
        store.positions().save(List.of(new Mark("a-v1", 5, "event 5")));

        assertThat(store.positions().load("a-v1")).isEqualTo(new Mark("a-v1", 5, "event 5"));
        assertThat(store.positions().load("b-v1")).isEqualTo(new Mark("b-v1", 4, "event 4"));
        assertThat(store.positions().load("c-v1")).isNull();
    }
}
