package org.creativespaces.command.state;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ReadConcernLevel;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import org.bson.Document;
import org.creativespaces.command.ledger.UnusableStore;
import org.junit.jupiter.api.Test;

class MongoStateTest extends StateContract {
    private final String url = Mongo.emptyDatabase();
    private final StateSettings settings = new StateSettings(url, null, null);

    @Override
    StateDb opened() {
        return settings.open(Path.of("nowhere"));
    }

    @Test
    void what_is_written_is_in_the_journals_of_a_majority_and_what_is_read_as_well() {
        try (var connected = ((MongoServer) settings.server().orElseThrow()).connect()) {
            var database = connected.database();
            assertThat(database.getWriteConcern().getWString()).isEqualTo("majority");
            assertThat(database.getWriteConcern().getJournal()).isTrue();
            assertThat(database.getReadConcern().getLevel()).isEqualTo(ReadConcernLevel.MAJORITY);
            assertThat(database.getReadPreference().getName()).isEqualTo("primary");
        }
    }

    @Test
    void what_a_newer_program_has_written_is_refused_and_left_as_it_is() {
        var newer = Updates.set("version", 2);
        Mongo.ask(url, database -> database.getCollection("form").updateOne(eq("records"), newer));
        assertThatThrownBy(this::opened)
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("have format 2; this program knows format 1: use a newer program");
        Document left =
                Mongo.ask(url, database -> database.getCollection("form").find().first());
        assertThat((Object) left).isEqualTo(new Document("_id", "records").append("version", 2));
    }

    @Test
    void the_settings_want_a_database_and_tell_no_secret() {
        assertThatThrownBy(() -> new StateSettings("mongodb://host", null, null).server())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("creative-spaces.state.url must name a database");
        assertThat(new StateSettings("mongodb://u:hush@h1,h2:7/d?replicaSet=r", null, null))
                .asString()
                .contains("mongodb://h1,h2:7/d")
                .doesNotContain("hush");
        assertThat(new StateSettings("mongodb://h/d", "u", "hush").server())
                .asString()
                .doesNotContain("hush");
    }
}
