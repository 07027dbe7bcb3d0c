package org.creativespaces.command.state;

import com.mongodb.MongoException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.function.Supplier;
import org.creativespaces.command.ledger.UnusableStore;
import org.jspecify.annotations.Nullable;

/** Collections of a MongoDB database, which processes share. All of it is durable: its servers sync many writes at once. */
final class MongoState implements StateDb {
    private static final int FORM = 1;

    private final String name;
    private final MongoServer.Connected server;
    private final Failing failing = new Failing();

    /**
     * Connects.
     *
     * @throws UnusableStore if the database is out of reach, or in a newer form
     */
    MongoState(MongoServer server) {
        this.name = server.toString();
        this.server = server.connect();
        try {
            MongoForm.require(server, this.server.database(), "records", FORM);
        } catch (UnusableStore e) {
            this.server.close();
            throw e;
        }
    }

    @Override
    public Records records(Form form) {
        var collection = server.database().getCollection(form.name());
        for (var field : form.lookedUp()) {
            write(() -> collection.createIndex(Indexes.ascending(field), new IndexOptions()));
        }
        return new MongoRecords(this, collection, form);
    }

    <T extends @Nullable Object> T read(Supplier<T> read) {
        try {
            return read.get();
        } catch (MongoException e) {
            throw new StateFailure(name, e);
        }
    }

    <T extends @Nullable Object> T write(Supplier<T> write) {
        return failing.watched(() -> read(write));
    }

    @Override
    public @Nullable RuntimeException failure() {
        return failing.last();
    }

    @Override
    public void close() {
        server.close();
    }
}
