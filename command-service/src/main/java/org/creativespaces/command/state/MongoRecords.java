package org.creativespaces.command.state;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Records as documents of a collection, known by {@code _id}. */
final class MongoRecords implements Records {
    static final int DUPLICATE_KEY = 11_000;

    private static final String ID = "_id";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoState state;
    private final MongoCollection<Document> collection;
    private final Form form;

    MongoRecords(MongoState state, MongoCollection<Document> collection, Form form) {
        this.state = state;
        this.collection = collection;
        this.form = form;
    }

    @Override
    public Optional<Row> find(String id) {
        return select(collection, eq(id)).stream().findFirst();
    }

    @Override
    public Optional<Row> latest(String id) {
        return select(collection.withReadConcern(ReadConcern.LINEARIZABLE), eq(id)).stream()
                .findFirst();
    }

    @Override
    public List<Row> where(String field, String text) {
        return select(collection, eq(field, text));
    }

    @Override
    public List<Row> all() {
        return select(collection, new Document());
    }

    @Override
    public boolean add(Row row) {
        return state.write(() -> {
            try {
                collection.insertOne(document(row));
                return true;
            } catch (MongoWriteException e) {
                if (isTaken(e)) return false;
                throw e;
            }
        });
    }

    @Override
    public void put(Row row) {
        state.write(() -> {
            try {
                return collection.replaceOne(eq(row.text(form.id())), document(row), UPSERT);
            } catch (MongoWriteException e) {
                // Two put the first one at once; now there is one to replace.
                if (isTaken(e)) return collection.replaceOne(eq(row.text(form.id())), document(row));
                throw e;
            }
        });
    }

    @Override
    public boolean change(String id, Row expected, Row changes) {
        var conditions = new ArrayList<Bson>(List.of(eq(id)));
        expected.values()
                .forEach((name, value) ->
                        conditions.add(value instanceof Long n && n == 0 ? in(name, 0L, null) : eq(name, value)));
        var updates = changes.values().entrySet().stream()
                .map(change -> change.getValue() == null
                        ? unset(change.getKey())
                        : set(change.getKey(), stored(change.getValue())))
                .toList();
        return state.write(() -> collection.updateOne(and(conditions), combine(updates)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void remove(String id) {
        state.write(() -> collection.deleteOne(eq(id)));
    }

    @Override
    public void removeWhere(String field, String text) {
        state.write(() -> collection.deleteMany(eq(field, text)));
    }

    @Override
    public void removeBelow(String field, long limit) {
        state.write(() -> collection.deleteMany(lt(field, limit)));
    }

    private List<Row> select(MongoCollection<Document> from, Bson condition) {
        return state.read(() -> from.find(condition).map(this::row).into(new ArrayList<>()));
    }

    private Document document(Row row) {
        var document = new Document(ID, row.text(form.id()));
        for (var field : form.fields().keySet()) {
            var value = row.values().get(field);
            if (value != null) document.append(field, stored(value));
        }
        return document;
    }

    private Row row(Document document) {
        var row = Row.empty().with(form.id(), document.getString(ID));
        for (var field : form.fields().keySet()) row = row.and(field, value(document.get(field)));
        return row;
    }

    private static Object stored(Object value) {
        return value instanceof byte[] bytes ? new Binary(bytes) : value;
    }

    private static @Nullable Object value(@Nullable Object stored) {
        return stored instanceof Binary binary ? binary.getData() : stored;
    }

    private static boolean isTaken(MongoWriteException e) {
        return ErrorCategory.fromErrorCode(e.getError().getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
