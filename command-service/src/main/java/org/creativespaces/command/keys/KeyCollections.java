package org.creativespaces.command.keys;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.creativespaces.command.ledger.GroupCommit;
import org.creativespaces.command.ledger.UnusableStore;
import org.creativespaces.command.state.MongoForm;
import org.creativespaces.command.state.MongoServer;
import org.jspecify.annotations.Nullable;

/**
 * Collections of a MongoDB database, for several processes. What is destroyed is at once beyond the reach of queries; its bytes stay in
 * the servers' files until they are written over, in their logs of operations until these are recycled, and in backups until these expire.
 */
final class KeyCollections implements KeyStore {
    static final String KEYS = "text_key";

    private static final int FORM = 1;
    private static final int KEY_BYTES = 32;
    private static final String WRAPPED = "wrapped";

    private final MongoServer server;
    private final MongoServer.Connected connected;
    private @Nullable KeyDocuments documents;

    KeyCollections(MongoServer server) {
        this.server = server;
        this.connected = server.connect();
    }

    /** For who only reads single keys. */
    static KeyLookup lookup(MongoServer server) {
        var connected = server.connect();
        var keys = connected.database().getCollection(KEYS);
        return new KeyLookup() {
            @Override
            public Optional<Found> find(String kid) {
                try {
                    return Optional.ofNullable(keys.find(eq(kid)).first())
                            .map(key -> new Found(key.get(WRAPPED) instanceof Binary kept ? kept.getData() : null));
                } catch (MongoException e) {
                    throw unusable(server, e);
                }
            }

            @Override
            public void close() {
                connected.close();
            }
        };
    }

    @Override
    public GroupCommit.Target<KeyWork> writing(KeyWrap wrap, Clock clock, MeterRegistry meters) {
        try {
            var database = connected.database();
            MongoForm.require(server, database, "keys", FORM);
            check(wrap);
            var keys = database.getCollection(KEYS);
            keys.createIndex(Indexes.ascending(KeyDocuments.OWNER));
            keys.createIndex(Indexes.ascending(KeyDocuments.AT));
            documents = new KeyDocuments(database, clock);
            return new KeyBatches(server.toString(), documents, meters);
        } catch (MongoException e) {
            throw unusable(server, e);
        }
    }

    @Override
    public void sweep() {
        try {
            if (documents != null) documents.sweep();
        } catch (MongoException e) {
            throw unusable(server, e);
        }
    }

    @Override
    public String toString() {
        return server.toString();
    }

    @Override
    public void close() {
        connected.close();
    }

    static UnusableStore unusable(Object where, MongoException e) {
        return new UnusableStore("cannot reach the key store at %s: %s".formatted(where, e.getMessage()), e);
    }

    /** Before there is any key, too: processes with different master keys must not even begin. */
    private void check(KeyWrap wrap) {
        var master = connected.database().getCollection("key_master");
        try {
            try {
                master.updateOne(
                        eq("master"),
                        setOnInsert(WRAPPED, new Binary(wrap.wrap(new byte[KEY_BYTES]))),
                        new UpdateOptions().upsert(true));
            } catch (MongoWriteException e) {
                // Another process was first; what counts is what is there.
                if (!KeyDocuments.isTaken(e)) throw e;
            }
            Document kept = Objects.requireNonNull(master.find(eq("master")).first());
            wrap.unwrap(kept.get(WRAPPED, Binary.class).getData());
        } catch (GeneralSecurityException e) {
            throw KeyWrap.isAnother(this, e);
        }
    }
}
