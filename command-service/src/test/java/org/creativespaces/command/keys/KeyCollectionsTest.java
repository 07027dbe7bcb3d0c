package org.creativespaces.command.keys;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.creativespaces.command.ledger.UnusableStore;
import org.creativespaces.command.state.Mongo;
import org.creativespaces.command.state.MongoServer;
import org.creativespaces.command.state.StateSettings;
import org.junit.jupiter.api.Test;

/** The keys in MongoDB. */
class KeyCollectionsTest extends SharedKeysContract {
    private final String url = Mongo.emptyDatabase();

    @Override
    StateSettings settings() {
        return new StateSettings(url, null, null);
    }

    @Override
    KeyStore store() {
        return new KeyCollections((MongoServer) settings().server().orElseThrow());
    }

    @Override
    List<Long> namesAndKeys() {
        return Mongo.ask(url, database -> {
            var keys = database.getCollection("text_key");
            return List.of(keys.countDocuments(), keys.countDocuments(exists("wrapped")));
        });
    }

    @Override
    List<Long> keysOf(Owner owner) {
        return Mongo.ask(
                url,
                database -> database.getCollection("text_key")
                        .find(and(eq("owner", owner.key()), exists("wrapped")))
                        .map(key -> 1L)
                        .into(new ArrayList<>()));
    }

    @Override
    long changes() {
        return Mongo.ask(url, database -> {
            var changes = database.getCollection("key_change").find().first();
            return changes == null ? 0 : changes.getLong("n");
        });
    }

    /** It had not looked yet whether the owner is erased. */
    @Test
    void what_a_process_kept_that_died_then_is_destroyed_by_another() {
        try (var vault = vault()) {
            vault.destroy(List.of(ANA));
            Mongo.ask(
                    url,
                    database -> database.getCollection("text_key")
                            .insertOne(new Document("_id", "left")
                                    .append("owner", ANA.key())
                                    .append("wrapped", new Binary(new byte[40]))
                                    .append("at", Instant.now().toEpochMilli())));
            assertThat(keysOf(ANA)).hasSize(1);

            vault.sweep();

            assertThat(keysOf(ANA)).isEmpty();
        }
    }

    @Test
    void keys_of_a_newer_program_are_refused() {
        Mongo.ask(url, database -> database.getCollection("form").updateOne(eq("keys"), Updates.set("version", 2)));
        assertThatThrownBy(this::vault).isInstanceOf(UnusableStore.class).hasMessageContaining("use a newer program");
    }

    @Test
    void there_is_an_index_for_whatever_is_looked_up() {
        var indexed = Mongo.ask(
                url,
                database -> database.getCollection("text_key")
                        .listIndexes()
                        .map(index -> String.join(
                                ",", index.get("key", Document.class).keySet()))
                        .into(new ArrayList<>()));
        assertThat(indexed).contains("_id", "owner", "at");
    }
}
