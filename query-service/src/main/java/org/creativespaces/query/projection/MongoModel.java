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
        return read(collection.find(eq(ReadModel.field(field.name()), value.toString())));
    }

    @Override
    public List<V> list(Bson filter, Bson order, int limit) {
        return read(collection.find(filter).sort(order).limit(limit));
    }

    private List<V> read(FindIterable<Document> found) {
        return found.projection(form.projection())
                .map(document -> form.read(document).value())
                .into(new ArrayList<>());
    }
}
