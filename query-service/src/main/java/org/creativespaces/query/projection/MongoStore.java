package org.creativespaces.query.projection;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.Document;

/** Rows in a MongoDB server, shared by all programs that read them. */
final class MongoStore extends ReadStore {
    private static final int GIVE_UP_SECONDS = 5;

    private final MongoClient client;
    private final String database;

    MongoStore(String uri, String database) {
        this.client = MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(GIVE_UP_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(uri))
                .build());
        this.database = database;
    }

    @Override
    String reached() {
        client.getDatabase(database).runCommand(new Document("ping", 1));
        return "MongoDB, database " + database;
    }

    private MongoCollection<Document> collection(String name) {
        return client.getDatabase(database).getCollection(name);
    }

    @Override
    <V> Rows<V> rows(Projection<V> projection) {
        return new MongoRows<>(collection(projection.name()), new RowForm<>(projection.rowType()));
    }

    @Override
    PositionStore positions() {
        return new MongoPositionStore(collection("positions"));
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
    }
}
