package org.creativespaces.query.projection;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A database of its own for one test, on the server that {@code MONGODB_URI} names or on an embedded one. */
final class TestMongo extends ReadStore {
    private final String database = "test-" + UUID.randomUUID();
    private final @Nullable MongoServer embedded;
    private final String uri;
    private final MongoStore store;

    TestMongo() {
        var named = System.getenv("MONGODB_URI");
        embedded = named == null ? new MongoServer(new OrderedBackend()) : null;
        uri = embedded == null ? named : embedded.bindAndGetConnectionString();
        // Who works on rows alone gives no signs of life.
        store = new MongoStore(uri, database, new LeaseTerms(Duration.ofHours(1)), System::nanoTime, null);
    }

    @Override
    <V> Rows<V> rows(Projection<V> projection) {
        store.hold(projection.name());
        return store.rows(projection);
    }

    @Override
    Share share() {
        return store.share();
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
