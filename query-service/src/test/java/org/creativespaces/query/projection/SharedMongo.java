package org.creativespaces.query.projection;

import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import de.bwaldvogel.mongo.MongoServer;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One database for several stores, on the server that {@code MONGODB_URI} names or on an embedded one. */
final class SharedMongo implements AutoCloseable {
    private final String database = "test-" + UUID.randomUUID();
    private final @Nullable MongoServer embedded;
    private final String uri;

    SharedMongo() {
        var named = System.getenv("MONGODB_URI");
        embedded = named == null ? new MongoServer(new OrderedBackend()) : null;
        uri = embedded == null ? named : embedded.bindAndGetConnectionString();
    }

    /** A store as a process of its own would have it. */
    MongoStore store(LeaseTerms terms, LongSupplier nanoTime, @Nullable CommandListener listener) {
        return new MongoStore(uri, database, terms, nanoTime, listener);
    }

    /** How many processes say that they can read the ledger. */
    long able() {
        try (var client = MongoClients.create(uri)) {
            return client.getDatabase(database).getCollection("readers").countDocuments(new Document("able", true));
        }
    }

    /** Everything in it is lost. */
    void drop() {
        try (var client = MongoClients.create(uri)) {
            client.getDatabase(database).drop();
        }
    }

    @Override
    public void close() {
        if (embedded == null) drop();
        else embedded.shutdownNow();
    }
}
