package org.creativespaces.query.projection;

import static com.mongodb.client.model.Filters.in;
import static java.util.Objects.requireNonNull;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;

/**
 * Rows in a MongoDB collection, each written only over the position it was loaded at, and all only by who holds the lease. What is
 * not as expected fails as a row that is there already, so that the server stops there.
 */
record MongoRows<V>(MongoCollection<Document> collection, RowForm<V> form, Leases leases) implements Rows<V> {
    /** So many that they go to the server in one piece, behind the fence. */
    private static final int AT_ONCE = 1_000;

    /** While the server is busy with one piece, another is read or made here. */
    private static final int SIDE_BY_SIDE = 4;

    private static final long NOWHERE = 0;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    @Override
    public Map<String, Row<V>> load(Collection<String> ids) {
        var found = new HashMap<String, Row<V>>();
        for (var bytes : collection.withDocumentClass(RawBsonDocument.class).find(in(RowForm.ID, ids))) {
            var document = bytes.decode(documents());
            found.put(requireNonNull(document.getString(RowForm.ID)), form.read(document));
        }
        return found;
    }

    private Codec<Document> documents() {
        return collection.getCodecRegistry().get(Document.class);
    }

    @Override
    public int sideBySide() {
        return SIDE_BY_SIDE;
    }

    @Override
    public void write(List<Change<V>> changes) {
        for (var from = 0; from < changes.size(); from += AT_ONCE)
            writeAtOnce(changes.subList(from, Math.min(from + AT_ONCE, changes.size())));
    }

    private void writeAtOnce(List<Change<V>> changes) {
        var writes = new ArrayList<WriteModel<Document>>(changes.size() + 1);
        for (var change : changes) writes.add(model(change));
        writes.addFirst(Fence.pass(leases.epochOf(name())));
        try {
            collection.bulkWrite(writes);
        } catch (MongoBulkWriteException e) {
            throw why(e);
        }
    }

    private RuntimeException why(MongoBulkWriteException e) {
        var errors = e.getWriteErrors();
        if (errors.isEmpty()) return e;
        var first = errors.getFirst();
        if (first.getIndex() == 0) return new LeaseLost(name(), e);
        if (first.getCategory() != ErrorCategory.DUPLICATE_KEY)
            return new IllegalStateException(
                    "the store does not take a row of %s: code %d".formatted(name(), first.getCode()));
        return new RowConflict(name(), e);
    }

    private WriteModel<Document> model(Change<V> change) {
        var before = change.before();
        var position = before == null ? NOWHERE : before.position();
        // As bytes, which are a tenth of what documents take while all of them wait to be sent.
        var after = new RawBsonDocument(form.write(change.after()), documents());
        // An update as the fence is one: replacements would be sent apart from it.
        return new UpdateOneModel<>(at(change.id(), position), new Document("$set", after), UPSERT);
    }

    /** Both fields side by side: as an {@code $and} of two, the embedded server would not find them by an index. */
    private static Document at(String id, long position) {
        return new Document(RowForm.ID, id).append(RowForm.POSITION, position);
    }

    private String name() {
        return collection.getNamespace().getCollectionName();
    }
}
