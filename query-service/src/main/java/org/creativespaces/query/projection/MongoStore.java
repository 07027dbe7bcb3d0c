package org.creativespaces.query.projection;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Rows in a MongoDB server, shared by all programs that read them. */
final class MongoStore extends ReadStore {
    private static final int GIVE_UP_SECONDS = 5;
    /** A server that was cut off in the middle of an answer is given up after so long. */
    private static final int SILENT_SECONDS = 15;

    private final MongoClient client;
    private final MongoDatabase database;
    private final Leases leases;

    MongoStore(String uri, String database, LeaseTerms terms) {
        this(uri, database, terms, System::nanoTime, null);
    }

    /** @param listener is told of all that is sent to the server; for tests */
    MongoStore(
            String uri, String database, LeaseTerms terms, LongSupplier nanoTime, @Nullable CommandListener listener) {
        var settings = MongoClientSettings.builder()
                .writeConcern(WriteConcern.MAJORITY)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(GIVE_UP_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(GIVE_UP_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(SILENT_SECONDS, TimeUnit.SECONDS))
                .applyConnectionString(new ConnectionString(uri));
        if (listener != null) settings.addCommandListener(listener);
        this.client = MongoClients.create(settings.build());
        this.database = client.getDatabase(database);
        this.leases = new Leases(this.database, terms, nanoTime);
    }

    @Override
    String reached() {
        database.runCommand(new Document("ping", 1));
        return "MongoDB, database " + database.getName();
    }

    private MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    @Override
    <V> Rows<V> rows(Projection<V> projection) {
        return new MongoRows<>(collection(projection.name()), new RowForm<>(projection.rowType()), leases);
    }

    @Override
    PositionStore positions() {
        return leases;
    }

    @Override
    Share share() {
        return new MongoShare(database, leases);
    }

    /** Takes a lease at once, for who works on rows alone. */
    void hold(String projection) {
        leases.take(leases.all().getOrDefault(projection, Lease.untouched(projection)));
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
