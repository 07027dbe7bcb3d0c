package org.creativespaces.query.projection;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Event;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Rows.Change;
import org.jspecify.annotations.Nullable;

/** Rows with fields of every sort by which rows are listed. */
record ListedRows(String name) implements Projection<ListedRows.Thing> {
    static final RowField<Thing> STATE = new RowField<>("state", Thing::state);
    static final RowField<Thing> DUE = new RowField<>("due", Thing::due);
    static final RowField<Thing> AT = new RowField<>("at", Thing::at);
    static final RowField<Thing> NOTE = new RowField<>("note", Thing::note);
    static final RowField<Thing> TAGS = new RowField<>("tags", Thing::tags);
    static final RowField<Thing> AUTHOR = new RowField<>(
            "by.author", thing -> thing.by() == null ? null : thing.by().author());
    static final RowField<Thing> KEY = new RowField<>("key", Thing::key);

    record By(@Nullable String author) {}

    record Thing(
            String id,
            Constituency state,
            @Nullable LocalDate due,
            Instant at,
            @Nullable String note,
            List<String> tags,
            @Nullable By by) {
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        String key() {
            return state.name().charAt(0) + id;
        }
    }

    /** Stores them all, in this order. */
    static void write(Rows<Thing> rows, Thing... things) {
        var changes = new ArrayList<Change<Thing>>();
        for (var thing : things) changes.add(new Change<>(thing.id(), null, new Row<>(thing, 1)));
        rows.write(changes);
    }

    @Override
    public Class<Thing> rowType() {
        return Thing.class;
    }

    @Override
    public Touches touches() {
        return Touches.of(Event.class, e -> Set.of());
    }

    @Override
    public Thing evolve(String rowId, @Nullable Thing row, Recorded<Event> recorded) {
        throw new UnsupportedOperationException("is only listed");
    }
}
