package org.creativespaces.query.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Keys and who is who in MongoDB, as the writing service keeps them there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StateDocumentsTest {
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final String url = server.bindAndGetConnectionString() + "/state";
    private final MongoClient writer = MongoClients.create(url);
    private final StateReader state =
            new StateSettings(url, null, null).reader(Path.of("nowhere"), "keys.db", "text_key");

    @AfterEach
    void close() {
        state.close();
        writer.close();
        server.shutdownNow();
    }

    @Test
    void each_key_is_told_by_what_became_of_it() {
        insert(
                "text_key",
                new Document("_id", "kept").append("owner", "person/1").append("wrapped", new Binary(new byte[] {1, 2
                })));
        insert(
                "text_key",
                new Document("_id", "redacted").append("owner", "space/1").append("destroyed_at", 5L));
        insert(
                "text_key",
                new Document("_id", "erased").append("owner", "person/9").append("destroyed_at", 5L));
        insert("erased_owner", new Document("_id", "person/9"));

        var keys = state.keys(List.of("kept", "redacted", "erased", "never"));

        assertThat(keys).containsOnlyKeys("kept", "redacted", "erased");
        assertThat(keys.get("kept").wrapped()).containsExactly(1, 2);
        assertThat(keys.get("redacted")).isEqualTo(new StateReader.StoredKey(null, false));
        assertThat(keys.get("erased")).isEqualTo(new StateReader.StoredKey(null, true));
        assertThat(state.keysOf("person/1")).isEqualTo(1);
        assertThat(state.keysOf("person/9")).isZero();
    }

    @Test
    void a_change_is_another_version_and_who_is_linked_is_found() {
        assertThat(state.exists()).isTrue();
        assertThat(state.version()).isEqualTo(-1);
        insert("key_change", new Document("_id", "keys").append("n", 7L));
        assertThat(state.version()).isEqualTo(7);
        insert("subject", new Document("_id", "hash").append("participant", "heron"));
        assertThat(state.linked("hash")).contains("heron");
        assertThat(state.linked("other")).isEmpty();
    }

    @Test
    void a_url_without_a_database_is_refused_and_secrets_are_not_told() {
        assertThatThrownBy(() -> new StateSettings("mongodb://host", null, null).reader(Path.of(""), "", ""))
                .hasMessageContaining("creative-spaces.state.url must name a database");
        assertThat(new StateSettings("mongodb://u:hush@host/d?x=hush", "u", "hush"))
                .asString()
                .contains("mongodb://host/d")
                .doesNotContain("hush");
    }

    private void insert(String collection, Document document) {
        writer.getDatabase("state").getCollection(collection).insertOne(document);
    }
}
