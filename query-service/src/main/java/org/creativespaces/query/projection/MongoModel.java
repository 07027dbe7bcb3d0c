package org.creativespaces.query.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Rows as they are now, in a MongoDB collection. */
record MongoModel<V>(MongoCollection<Document> collection, RowForm<V> form) implements ListedModel<V> {
    @Override
    public Optional<V> find(String id) {
        return read(collection.find(eq(RowForm.ID, id))).stream().findFirst();
    }

    @Override
    public List<V> find(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : read(collection.find(in(RowForm.ID, ids)));
    }

    @Override
    public List<V> having(RowField<V> field, Object value) {
        return read(collection.find(filter(field.is(value))));
    }

    @Override
    public List<V> list(List<RowCondition<V>> conditions, RowOrder<V> order, int limit) {
        var filters = new ArrayList<>(List.of(Fence.rowsOnly()));
        conditions.forEach(condition -> filters.add(filter(condition)));
        return read(collection.find(and(filters)).sort(sorting(order)).limit(limit));
    }

    private static Bson filter(RowCondition<?> condition) {
        var name = stored(condition.field());
        return switch (condition.test()) {
            case IS -> eq(name, condition.operand());
            case IS_NONE_OF -> nin(name, condition.operands());
            case IS_THERE -> ne(name, null);
            case IS_MISSING -> eq(name, null);
            case IS_BEFORE -> lt(name, condition.operand());
            case IS_NOT_AFTER -> lte(name, condition.operand());
            case IS_NOT_BEFORE -> gte(name, condition.operand());
        };
    }

    private static Bson sorting(RowOrder<?> order) {
        var names = order.field() == null ? List.of(RowForm.ID) : List.of(stored(order.field()), RowForm.ID);
        return order.descending() ? descending(names) : ascending(names);
    }

    private static String stored(RowField<?> field) {
        return RowForm.ROW + "." + field.name();
    }

    private List<V> read(FindIterable<Document> found) {
        return found.projection(form.projection())
                .map(document -> form.read(document).value())
                .into(new ArrayList<>());
    }
}
