package org.creativespaces.query.projection;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static java.util.Objects.requireNonNull;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Keeps those who have lost a projection's lease from writing its rows. A document among the rows holds the epoch of the last lease,
 * and every batch of writes begins by asking for it: if it is of another epoch, or is not there because the store has lost its
 * rows, the server is told to add to what is not an array, fails, and does nothing of what comes after in the batch.
 */
final class Fence {
    /** Rows have ids that are strings. */
    private static final int ID = 0;

    private static final String EPOCH = "epoch";
    /** An array that holds one thing, which is how an array is looked for; and nothing can be added to what is not an array. */
    private static final String OPEN = "open";

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private Fence() {}

    /** What every row fulfils, and nothing else. */
    static Bson rowsOnly() {
        return ne(RowForm.ID, ID);
    }

    /** What a batch of writes begins with. */
    static WriteModel<Document> pass(long epoch) {
        return new UpdateOneModel<>(at(epoch).append(OPEN, true), addToSet(OPEN, true), UPSERT);
    }

    /** Lets only this epoch through from now on; false if a later one was there already. */
    static boolean raise(MongoCollection<Document> rows, long epoch) {
        try {
            rows.updateOne(
                    at(new Document("$lt", epoch)), combine(set(EPOCH, epoch), set(OPEN, List.of(true))), UPSERT);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
            return epochOf(rows) == epoch;
        }
    }

    /** The epoch that is let through; 0 before the first. */
    static long epochOf(MongoCollection<Document> rows) {
        var fence = rows.find(eq(RowForm.ID, ID)).first();
        return fence == null ? 0 : requireNonNull(fence.getLong(EPOCH));
    }

    /** Both side by side, so that every server finds it by its id. */
    private static Document at(Object epoch) {
        return new Document(RowForm.ID, ID).append(EPOCH, epoch);
    }
}
