package org.creativespaces.query.projection;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.Document;
import org.creativespaces.query.QueryProperties.Mongodb;
import org.jspecify.annotations.Nullable;

/** Where read models are kept: a MongoDB server, or one inside this program that forgets everything when it stops. */
public final class ReadStore implements ReadModels, AutoCloseable {
    private static final int GIVE_UP_SECONDS = 5;
    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

    private final @Nullable MongoServer embedded;
    private final MongoClient client;
    private final String database;

    private ReadStore(@Nullable MongoServer embedded, String uri, String database) {
        this.embedded = embedded;
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(GIVE_UP_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(uri))
                .build());
        this.database = database;
    }

    public static ReadStore open(Mongodb settings) {
        return settings.uri() == null
                ? embedded(settings.database())
                : new ReadStore(null, settings.uri(), settings.database());
    }

    private static ReadStore embedded(String database) {
        var server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", 0);
        var port = server.getLocalAddress().getPort();
        return new ReadStore(server, "mongodb://127.0.0.1:" + port, database);
    }

    MongoClient client() {
        return client;
    }

    MongoCollection<Document> collection(String name) {
        return client.getDatabase(database).getCollection(name);
    }

    <V> Rows<V> rows(Projection<V> projection) {
        var collection = collection(projection.name());
        // The embedded server finds by an index only what is asked for by exactly its keys: without this one, every
        // guarded write would look through the whole collection.
        if (embedded != null) collection.createIndex(Indexes.ascending(RowForm.ID, RowForm.POSITION), UNIQUE);
        return new MongoRows<>(collection, new RowForm<>(projection.rowType()));
    }

    @Override
    public <V> ListedModel<V> readModel(Projection<V> projection) {
        return readModel(projection, projection.rowType());
    }

    @Override
    public <V, T> ReadModel<T> readModel(Projection<V> projection, Class<T> type, Function<V, T> reduction) {
        return readModel(projection, type);
    }

    private <T> MongoModel<T> readModel(Projection<?> projection, Class<T> type) {
        return new MongoModel<>(collection(projection.name()), new RowForm<>(type));
    }

    @Override
    public void close() {
        client.close();
        if (embedded != null) embedded.shutdownNow();
    }
}
