package org.creativespaces.query.projection;

import static com.mongodb.client.model.Filters.in;
import static java.util.Objects.requireNonNull;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Rows in a MongoDB collection, each written only over the position it was loaded at. */
record MongoRows<V>(MongoCollection<Document> collection, RowForm<V> form) implements Rows<V> {
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

    @Override
    public Map<String, Row<V>> load(Collection<String> ids) {
        var found = new HashMap<String, Row<V>>();
        for (var document : collection.find(in(RowForm.ID, ids))) {
            found.put(requireNonNull(document.getString(RowForm.ID)), form.read(document));
        }
        return found;
    }

    @Override
    public void write(List<Change<V>> changes) {
        var known = changes.stream().filter(change -> change.before() != null).count();
        try {
            var done = collection.bulkWrite(changes.stream().map(this::model).toList(), ANY_ORDER);
            if (done.getMatchedCount() != known) throw new RowConflict(name(), null);
        } catch (MongoBulkWriteException e) {
            throw new RowConflict(name(), e);
        }
    }

    private WriteModel<Document> model(Change<V> change) {
        var document = form.write(change.id(), change.after());
        var before = change.before();
        return before == null
                ? new InsertOneModel<>(document)
                : new ReplaceOneModel<>(at(change.id(), before.position()), document);
    }

    /** Both fields side by side: as an {@code $and} of two, the embedded server would not find them by an index. */
    private static Document at(String id, long position) {
        return new Document(RowForm.ID, id).append(RowForm.POSITION, position);
    }

    private String name() {
        return collection.getNamespace().getCollectionName();
    }
}
