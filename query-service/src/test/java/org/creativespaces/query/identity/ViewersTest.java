package org.creativespaces.query.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.state.StateFile;
import org.creativespaces.query.texts.MasterKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ViewersTest {
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final SpaceId SPACE = SpaceId.of("0190a5c0-0000-7000-8000-000000000001");
    /** HMAC-SHA256 of "embedded\nparticipant" under the key for "subjects" of the master key below. */
    private static final String HASH = "uQwQ8tK2KZrlJ09IHrZvmuapZxHvbGU1_izKtZOX8OY";

    @TempDir
    Path folder;

    @Test
    void a_participant_is_found_by_the_hash_of_their_subject() throws SQLException {
        link(HASH);

        var viewer = viewer("participant");

        assertThat(viewer.participant()).isEqualTo(ANA);
        assertThat(viewer.memberOf()).containsExactly(SPACE);
    }

    @Test
    void who_is_not_in_the_table_is_no_participant() throws SQLException {
        link("another");

        assertThat(viewer("participant").participant()).isNull();
        assertThat(viewer("participant").memberOf()).isEmpty();
    }

    @Test
    void whoever_is_unlinked_is_none_from_then_on() throws SQLException {
        link("person");
        var master = new MasterKey("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", folder);
        try (var subjects = new Subjects(master, new StateFile(folder.resolve("state.db")), "embedded")) {
            var hash = master.derive("subjects").orElseThrow();
            change("UPDATE subject SET subject = '%s'".formatted(Subjects.hash(hash, "embedded\nperson")));
            for (var i = 0; i < 3; i++)
                assertThat(subjects.participant("person")).hasValue(ANA);
            change("DELETE FROM subject");
            assertThat(subjects.participant("person")).isEmpty();
        }
    }

    @Test
    void before_there_is_a_table_nobody_is() {
        assertThat(viewer("participant").participant()).isNull();
    }

    @Test
    void a_token_without_a_role_of_ours_reads_as_anybody_does() {
        assertThat(viewer("stranger")).isEqualTo(Viewer.ANONYMOUS);
        assertThat(viewer("auditor").roles()).containsExactly(Viewer.Role.AUDITOR);
        assertThat(viewer("partner").granted().everyPublicSpace()).isTrue();
    }

    private Viewer viewer(String token) {
        var master = new MasterKey("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=", folder);
        try (var subjects = new Subjects(master, new StateFile(folder.resolve("state.db")), "embedded")) {
            return new Viewers(subjects, participant -> participant.equals(ANA) ? Set.of(SPACE) : Set.of())
                    .of(new JwtAuthenticationToken(new TestTokens().decode(token)));
        }
    }

    private void link(String subject) throws SQLException {
        change("CREATE TABLE subject(subject TEXT PRIMARY KEY, participant TEXT)");
        change("INSERT INTO subject VALUES ('%s', '%s')".formatted(subject, ANA));
    }

    private void change(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("state.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
