package org.creativespaces.query.projection;

import static com.mongodb.client.model.Filters.eq;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Remembers positions in a collection beside those of the rows. */
record MongoPositionStore(MongoCollection<Document> collection) implements PositionStore {
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    @Override
    public @Nullable Mark load(String projection) {
        var found = collection.find(eq("_id", projection)).first();
        return found == null
                ? null
                : new Mark(projection, found.getLong("position"), requireNonNull(found.getString("eventId")));
    }

    @Override
    public void save(List<Mark> marks) {
        collection.bulkWrite(marks.stream().map(MongoPositionStore::model).toList());
    }

    private static ReplaceOneModel<Document> model(Mark mark) {
        var document = new Document("_id", mark.projection())
                .append("position", mark.position())
                .append("eventId", mark.eventId());
        return new ReplaceOneModel<>(eq("_id", mark.projection()), document, UPSERT);
    }
}
