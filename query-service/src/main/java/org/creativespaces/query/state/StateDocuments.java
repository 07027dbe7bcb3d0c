package org.creativespaces.query.state;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.Objects.requireNonNull;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Collections of a MongoDB database. They are read from the primary, as a majority has them: what was destroyed or forgotten before
 * is not there any more.
 */
final class StateDocuments implements StateReader {
    private static final int GIVE_UP_SECONDS = 5;
    private static final String ID = "_id";
    private static final String OWNER = "owner";
    private static final String WRAPPED = "wrapped";

    private final String name;
    private final String database;
    private final MongoClient client;

    /** Connects when it is first asked. What the URL holds itself wins over what is beside it. */
    StateDocuments(String url, @Nullable String username, @Nullable String password) {
        var parsed = new ConnectionString(url);
        this.database = requireNonNull(parsed.getDatabase(), "creative-spaces.state.url must name a database");
        this.name = "mongodb://" + String.join(",", parsed.getHosts()) + "/" + database;
        var settings = MongoClientSettings.builder()
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(GIVE_UP_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(GIVE_UP_SECONDS, TimeUnit.SECONDS))
                .applicationName("creative-spaces reading")
                .applyConnectionString(parsed)
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary());
        if (username != null && parsed.getCredential() == null) {
            settings.credential(MongoCredential.createCredential(
                    username,
                    "admin",
                    requireNonNull(password, "creative-spaces.state.password").toCharArray()));
        }
        this.client = MongoClients.create(settings.build());
    }

    /** A collection comes to be with its first document. */
    @Override
    public boolean exists() {
        return true;
    }

    /** Counts what the keys' writers have written. */
    @Override
    public long version() {
        return read(() -> Optional.ofNullable(
                                collection("key_change").find(eq("keys")).first())
                        .map(changes -> changes.get("n", Number.class).longValue()))
                .orElse(-1L);
    }

    @Override
    public Optional<String> linked(String subject) {
        return read(() -> Optional.ofNullable(
                        collection("subject").find(eq(subject)).first())
                .map(link -> link.getString("participant")));
    }

    @Override
    public Map<String, StoredKey> keys(Collection<String> kids) {
        return read(() -> {
            var found = new HashMap<String, Document>();
            collection("text_key").find(in(ID, kids)).forEach(key -> found.put(key.getString(ID), key));
            var owners = new HashSet<String>();
            found.values().stream()
                    .filter(key -> !key.containsKey(WRAPPED))
                    .forEach(key -> owners.add(key.getString(OWNER)));
            var erased = new HashSet<String>();
            if (!owners.isEmpty())
                collection("erased_owner").find(in(ID, owners)).forEach(owner -> erased.add(owner.getString(ID)));
            var keys = HashMap.<String, StoredKey>newHashMap(found.size());
            found.forEach((kid, key) -> keys.put(kid, stored(key, erased.contains(key.getString(OWNER)))));
            return keys;
        });
    }

    @Override
    public long keysOf(String owner) {
        return read(() -> collection("text_key").countDocuments(and(eq(OWNER, owner), Filters.exists(WRAPPED))));
    }

    @Override
    public void close() {
        client.close();
    }

    private static StoredKey stored(Document key, boolean erased) {
        return new StoredKey(key.get(WRAPPED) instanceof Binary kept ? kept.getData() : null, erased);
    }

    private MongoCollection<Document> collection(String collection) {
        return client.getDatabase(database).getCollection(collection);
    }

    private <T> T read(Supplier<T> read) {
        try {
            return read.get();
        } catch (MongoException e) {
            throw new StateUnavailable("the state at " + name + " cannot be read", e);
        }
    }
}
