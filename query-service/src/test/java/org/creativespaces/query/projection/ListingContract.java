package org.creativespaces.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.projection.ListedRows.AT;
import static org.creativespaces.query.projection.ListedRows.AUTHOR;
import static org.creativespaces.query.projection.ListedRows.DUE;
import static org.creativespaces.query.projection.ListedRows.KEY;
import static org.creativespaces.query.projection.ListedRows.NOTE;
import static org.creativespaces.query.projection.ListedRows.STATE;
import static org.creativespaces.query.projection.ListedRows.TAGS;
import static org.creativespaces.query.projection.RowOrder.ascending;
import static org.creativespaces.query.projection.RowOrder.byId;
import static org.creativespaces.query.projection.RowOrder.descending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.creativespaces.events.Constituency;
import org.creativespaces.query.projection.ListedRows.By;
import org.creativespaces.query.projection.ListedRows.Thing;
import org.creativespaces.query.projection.Rows.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** How every store lists the same rows. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class ListingContract {
    private static final LocalDate MAY = LocalDate.parse("2026-05-31");
    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");
    private static final Instant NOON = Instant.parse("2026-05-31T12:00:00Z");
    private static final Thing A =
            new Thing("a", Constituency.CARER, MAY, NOON, "first", List.of("x", "y"), new By("ana"));
    private static final Thing B =
            new Thing("b", Constituency.OTHER, JUNE, NOON.plusMillis(1), null, List.of("y"), new By(null));
    private static final Thing C = new Thing("c", Constituency.CARER, null, NOON, "", List.of(), null);
    private static final Thing D =
            new Thing("d", Constituency.CARER, JUNE, NOON.minusSeconds(1), "first", List.of("z"), new By("bo"));
    private final ReadStore store;
    private final ListedModel<Thing> model;
    private final Rows<Thing> rows;

    ListingContract(ReadStore store) {
        this.store = store;
        var listed = new ListedRows("listed-v1");
        this.rows = store.rows(listed);
        this.model = store.readModel(listed);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @BeforeEach
    void write() {
        ListedRows.write(rows, C, A, D, B);
    }

    @Test
    void without_conditions_all_are_listed() {
        assertThat(model.list(List.of(), byId(), ListedModel.ALL)).containsExactly(A, B, C, D);
        assertThat(model.list(List.of(), byId(), 2)).containsExactly(A, B);
        assertThat(model.list(List.of(), byId(), 9)).containsExactly(A, B, C, D);
    }

    @Test
    void a_value_is_looked_for_wherever_it_is() {
        assertThat(where(STATE.is(Constituency.CARER))).containsExactly(A, C, D);
        assertThat(where(DUE.is(JUNE))).containsExactly(B, D);
        assertThat(where(AT.is(NOON))).containsExactly(A, C);
        assertThat(where(NOTE.is(""))).containsExactly(C);
        assertThat(where(TAGS.is("y"))).containsExactly(A, B);
        assertThat(where(AUTHOR.is("bo"))).containsExactly(D);
        assertThat(where(KEY.is("Ob"))).containsExactly(B);
        assertThat(where(NOTE.is("nowhere"))).isEmpty();
    }

    @Test
    void what_has_no_value_has_none_of_those_refused() {
        assertThat(where(NOTE.isNoneOf(Set.of("first")))).containsExactly(B, C);
        assertThat(where(AUTHOR.isNoneOf(Set.of("ana", "bo")))).containsExactly(B, C);
        assertThat(where(TAGS.isNoneOf(Set.of("x", "z")))).containsExactly(B, C);
        assertThat(where(NOTE.isNoneOf(Set.of()))).containsExactly(A, B, C, D);
    }

    @Test
    void a_value_is_there_or_missing() {
        assertThat(where(NOTE.isThere())).containsExactly(A, C, D);
        assertThat(where(NOTE.isMissing())).containsExactly(B);
        assertThat(where(AUTHOR.isThere())).containsExactly(A, D);
        assertThat(where(AUTHOR.isMissing())).containsExactly(B, C);
        assertThat(where(TAGS.isThere())).containsExactly(A, B, C, D);
    }

    @Test
    void what_has_no_value_is_in_no_range() {
        assertThat(where(DUE.isBefore(JUNE))).containsExactly(A);
        assertThat(where(DUE.isNotAfter(JUNE))).containsExactly(A, B, D);
        assertThat(where(DUE.isNotBefore(JUNE))).containsExactly(B, D);
        assertThat(where(NOTE.isBefore("first"))).containsExactly(C);
        assertThat(where(AT.isNotBefore(NOON))).containsExactly(A, B, C);
        assertThat(where(TAGS.isBefore("y"))).containsExactly(A);
        assertThat(where(DUE.isNotBefore(MAY), DUE.isBefore(JUNE))).containsExactly(A);
    }

    @Test
    void every_condition_must_hold() {
        assertThat(where(STATE.is(Constituency.CARER), DUE.isThere())).containsExactly(A, D);
        assertThat(where(STATE.is(Constituency.OTHER), DUE.isMissing())).isEmpty();
    }

    @Test
    void equals_stand_in_the_order_of_their_ids() {
        assertThat(model.list(List.of(), ascending(STATE), ListedModel.ALL)).containsExactly(A, C, D, B);
        assertThat(model.list(List.of(), descending(STATE), ListedModel.ALL)).containsExactly(B, D, C, A);
        assertThat(model.list(List.of(), ascending(AT), ListedModel.ALL)).containsExactly(D, A, C, B);
        assertThat(model.list(List.of(), descending(AT), ListedModel.ALL)).containsExactly(B, C, A, D);
    }

    @Test
    void what_has_no_value_comes_before_what_has_one() {
        assertThat(model.list(List.of(), ascending(NOTE), ListedModel.ALL)).containsExactly(B, C, A, D);
        assertThat(model.list(List.of(), descending(NOTE), ListedModel.ALL)).containsExactly(D, A, C, B);
        assertThat(model.list(List.of(), ascending(DUE), ListedModel.ALL)).containsExactly(C, A, B, D);
    }

    @Test
    void page_after_page_each_row_is_listed_once() {
        assertThat(model.list(List.of(), descending(KEY), 2)).containsExactly(B, D);
        assertThat(model.list(List.of(KEY.isBefore(D.key())), descending(KEY), 2))
                .containsExactly(C, A);
        assertThat(model.list(List.of(KEY.isBefore(A.key())), descending(KEY), 2))
                .isEmpty();
    }

    @Test
    void rows_are_found_by_a_field_as_they_come_and_change() {
        assertThat(model.having(STATE, Constituency.OTHER)).containsExactly(B);
        var changed = new Thing("b", Constituency.CARER, JUNE, NOON, null, List.of(), null);
        var further = new Thing("e", Constituency.OTHER, null, NOON, null, List.of(), null);
        rows.write(List.of(
                new Change<>("b", new Row<>(B, 1), new Row<>(changed, 2)),
                new Change<>("e", null, new Row<>(further, 2))));

        assertThat(model.having(STATE, Constituency.OTHER)).containsExactly(further);
        assertThat(model.having(STATE, Constituency.CARER)).containsExactlyInAnyOrder(A, changed, C, D);
        assertThat(model.having(AUTHOR, "cy")).isEmpty();
    }

    private List<Thing> where(RowCondition<Thing> condition) {
        return model.list(List.of(condition), byId(), ListedModel.ALL);
    }

    private List<Thing> where(RowCondition<Thing> one, RowCondition<Thing> other) {
        return model.list(List.of(one, other), byId(), ListedModel.ALL);
    }
}
