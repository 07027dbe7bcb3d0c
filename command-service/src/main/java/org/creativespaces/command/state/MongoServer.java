package org.creativespaces.command.state;

import static java.util.Objects.requireNonNull;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a MongoDB database is reached. What is written is in the journals of a majority of its servers; what is read comes from
 * the primary, and was written to a majority: no change of primary takes it back.
 */
public final class MongoServer implements StateServer {
    static final String SCHEME = "mongodb";

    private static final int GIVE_UP_SECONDS = 5;
    private static final int PATIENCE_SECONDS = 30;

    private final ConnectionString url;
    private final String database;
    private final @Nullable MongoCredential credential;

    MongoServer(String url, @Nullable String username, @Nullable String password) {
        this.url = new ConnectionString(url);
        if (this.url.getDatabase() == null) {
            throw new IllegalArgumentException(
                    "creative-spaces.state.url must name a database: mongodb://host/database");
        }
        this.database = this.url.getDatabase();
        this.credential = username == null || this.url.getCredential() != null
                ? null
                : MongoCredential.createCredential(
                        username,
                        "admin",
                        requireNonNull(password, "creative-spaces.state.password")
                                .toCharArray());
    }

    /** A client of its own, which connects in the background. */
    public Connected connect() {
        var settings = MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(GIVE_UP_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(GIVE_UP_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .applicationName("creative-spaces state")
                .applyConnectionString(url)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true).withWTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary());
        if (credential != null) settings.credential(credential);
        var client = MongoClients.create(settings.build());
        return new Connected(client, client.getDatabase(database));
    }

    /** Without names and parameters, which may be secret. */
    @Override
    public String toString() {
        return "%s://%s/%s".formatted(SCHEME, String.join(",", url.getHosts()), database);
    }

    /** The database, over a client that is to be closed. */
    public record Connected(MongoClient client, MongoDatabase database) implements AutoCloseable {
        @Override
        public void close() {
            client.close();
        }
    }
}
