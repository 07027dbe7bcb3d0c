package org.creativespaces.query.projection;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The rows of one projection, to be read. */
public final class ReadModel<V> {
    private final MongoCollection<Document> collection;
    private final RowForm<V> form;

    ReadModel(MongoCollection<Document> collection, RowForm<V> form) {
        this.collection = collection;
        this.form = form;
    }

    /** How filters and orders call a field of the row. */
    public static String field(String name) {
        return RowForm.ROW + "." + name;
    }

    public Optional<V> find(String id) {
        return read(collection.find(eq(RowForm.ID, id))).stream().findFirst();
    }

    /** Those of the rows that there are, in no order. */
    public List<V> find(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : read(collection.find(in(RowForm.ID, ids)));
    }

    public List<V> list(Bson filter, Bson order, int limit) {
        return read(collection.find(filter).sort(order).limit(limit));
    }

    private List<V> read(FindIterable<Document> found) {
        return found.projection(form.projection())
                .map(document -> form.read(document).value())
                .into(new ArrayList<>());
    }
}
