package org.creativespaces.command.state;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import org.bson.Document;
import org.creativespaces.command.ledger.UnusableStore;

/** The versions of what is kept in a MongoDB database, in a collection of their own. */
public final class MongoForm {
    private static final String VERSIONS = "form";
    private static final String VERSION = "version";

    private MongoForm() {}

    /**
     * Makes sure that something is kept in a form that this program knows; where there is none yet, it is from now on.
     *
     * @param what is kept
     * @param known the newest version that this program knows
     * @throws UnusableStore if it is in a newer one, or the database is out of reach
     */
    public static void require(MongoServer server, MongoDatabase database, String what, int known) {
        var found = version(server, database, what, known);
        if (found <= known) return;
        throw new UnusableStore(
                "%s at %s have format %d; this program knows format %d: use a newer program"
                        .formatted(what, server, found, known),
                null);
    }

    private static int version(MongoServer server, MongoDatabase database, String what, int known) {
        var after = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        var versions = database.getCollection(VERSIONS);
        try {
            Document form;
            try {
                form = versions.findOneAndUpdate(eq(what), setOnInsert(VERSION, known), after);
            } catch (MongoCommandException e) {
                // Another process was first with it.
                if (e.getErrorCode() != MongoRecords.DUPLICATE_KEY) throw e;
                form = versions.find(eq(what)).first();
            }
            return form == null ? 0 : form.get(VERSION, Number.class).intValue();
        } catch (MongoException e) {
            throw new UnusableStore("cannot open the state at %s: %s".formatted(server, e.getMessage()), e);
        }
    }
}
