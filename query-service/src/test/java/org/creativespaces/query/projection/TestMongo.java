package org.creativespaces.query.projection;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;
import java.util.function.Function;
import org.creativespaces.query.QueryProperties.Mongodb;
import org.jspecify.annotations.Nullable;

/** A database of its own for one test, on the server that {@code MONGODB_URI} names or on an embedded one. */
final class TestMongo extends ReadStore {
    private final String database = "test-" + UUID.randomUUID();
    private final @Nullable MongoServer embedded;
    private final String uri;
    private final ReadStore store;

    TestMongo() {
        var named = System.getenv("MONGODB_URI");
        embedded = named == null ? new MongoServer(new MemoryBackend()) : null;
        uri = embedded == null ? named : embedded.bindAndGetConnectionString();
        store = ReadStore.open(new Mongodb(uri, database));
    }

    @Override
    <V> Rows<V> rows(Projection<V> projection) {
        return store.rows(projection);
    }

    @Override
    String reached() {
        return store.reached();
    }

    @Override
    PositionStore positions() {
        return store.positions();
    }

    @Override
    public <V> ListedModel<V> readModel(Projection<V> projection) {
        return store.readModel(projection);
    }

    @Override
    public <V, T> ReadModel<T> readModel(Projection<V> projection, Class<T> type, Function<V, T> reduction) {
        return store.readModel(projection, type, reduction);
    }

    @Override
    public void close() {
        store.close();
        if (embedded == null) drop();
        else embedded.shutdownNow();
    }

    private void drop() {
        try (var client = MongoClients.create(uri)) {
            client.getDatabase(database).drop();
        }
    }
}
