package org.creativespaces.query.projection;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which processes there are that could work on projections. */
final class Readers {
    private static final String ID = "_id";
    private static final String BEATS = "beats";
    private static final String ABLE = "able";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    /** So many times as long as one is silent before it is taken for dead, what it left is swept up. */
    private static final int FORGOTTEN = 6;

    private final MongoCollection<Document> readers;
    private final Leases leases;
    private final Sightings sightings;
    private @Nullable Set<String> known;
    private long asked;

    Readers(MongoDatabase database, Leases leases) {
        this.readers = database.getCollection("readers").withWriteConcern(WriteConcern.MAJORITY);
        this.leases = leases;
        this.sightings = new Sightings(leases::now);
    }

    /** Gives a sign of life. */
    void beat(boolean able) {
        readers.updateOne(eq(ID, leases.me()), combine(inc(BEATS, 1L), set(ABLE, able)), UPSERT);
    }

    void leave() {
        readers.deleteOne(eq(ID, leases.me()));
    }

    /** Those that live and can read the ledger, as it was asked for at most one sign of life ago. */
    Set<String> able() {
        var now = leases.now();
        if (known != null && now - asked < leases.terms().renewal().toNanos()) return known;
        known = found();
        asked = now;
        return known;
    }

    private Set<String> found() {
        var able = new TreeSet<String>();
        for (var document : readers.find()) {
            var id = document.getString(ID);
            var silent = sightings.unchanged(id, document.getLong(BEATS));
            if (silent.compareTo(leases.terms().expiry()) < 0) {
                if (document.getBoolean(ABLE, false)) able.add(id);
            } else if (silent.compareTo(leases.terms().expiry().multipliedBy(FORGOTTEN)) > 0) {
                readers.deleteOne(eq(ID, id));
                sightings.forget(id);
            }
        }
        return able;
    }
}
