package org.creativespaces.command.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.DirectDecrypter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.data.MapEntry;
import org.creativespaces.command.keys.Sealer.Text;
import org.creativespaces.command.ledger.UnusableStore;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealingTest {
    private static final Owner ANA = Owner.person(ParticipantId.of("0190a5c0-0000-7000-8000-000000000002"));
    private static final Owner SOLUTION =
            Owner.programme("solution", SolutionId.of("0190a5c0-0000-7000-8000-000000000003"));
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");

    @TempDir
    Path folder;

    private SimpleMeterRegistry meters;
    private KeyWrap wrap;
    private KeyVault vault;
    private Sealer sealer;

    @BeforeEach
    void open() {
        meters = new SimpleMeterRegistry();
        wrap = new KeyWrap(MasterKey.inFolder(folder));
        vault = KeyVault.open(folder, wrap, Clock.fixed(NOON, ZoneOffset.UTC), Duration.ofSeconds(20), meters);
        sealer = new JweSealer(vault, wrap);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void a_sealed_text_opens_with_its_stored_key_and_says_what_it_belongs_to() throws Exception {
        var sealed = sealer.seal(new Text(ANA, "c1", "pseudonym", "Wren 🐦"));
        assertThat(open(sealed)).isEqualTo("Wren 🐦");
        assertThat(JWEObject.parse(sealed.jwe()).getHeader().toJSONObject())
                .containsOnly(
                        MapEntry.entry("alg", "dir"),
                        MapEntry.entry("enc", "A256GCM"),
                        MapEntry.entry("kid", "hW_NlHPTGVvoo4ShymgzWA"),
                        MapEntry.entry("commandId", "c1"),
                        MapEntry.entry("field", "pseudonym"));
    }

    @Test
    void an_empty_text_is_sealed_too() throws Exception {
        assertThat(open(sealer.seal(new Text(SOLUTION, "c1", "title", "")))).isEmpty();
    }

    @Test
    void each_text_has_a_key_of_its_own() throws Exception {
        sealer.sealAll(List.of(new Text(SOLUTION, "c1", "title", "a"), new Text(SOLUTION, "c1", "summary", "a")));
        sealer.seal(new Text(SOLUTION, "c2", "title", "a"));
        assertThat(keys()).hasSize(3);
        assertThat(keys().values().stream().distinct()).hasSize(3);
    }

    @Test
    void a_command_sent_again_uses_its_keys_again_even_after_a_restart() throws Exception {
        var first = sealer.seal(new Text(ANA, "c1", "text", "once"));
        var keys = keys();
        close();
        open();
        var second = sealer.seal(new Text(ANA, "c1", "text", "once"));
        assertThat(keys()).isEqualTo(keys).hasSize(1);
        assertThat(open(first)).isEqualTo(open(second)).isEqualTo("once");
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void many_who_seal_the_same_text_at_once_share_one_key() throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            Callable<Sealed> seal = () -> sealer.seal(new Text(ANA, "c1", "text", "once"));
            for (var sealed : threads.invokeAll(
                    IntStream.range(0, 200).mapToObj(i -> seal).toList())) {
                assertThat(open(sealed.get())).isEqualTo("once");
            }
        }
        assertThat(keys()).hasSize(1);
    }

    @Test
    void many_texts_are_sealed_in_their_order_with_one_commit() throws Exception {
        var texts = IntStream.range(0, 4_000)
                .mapToObj(i -> new Text(SOLUTION, "c" + i, "title", "text " + i))
                .toList();
        var sealed = sealer.sealAll(texts);
        assertThat(meters.get("creativespaces.keys.commit").timer().count()).isEqualTo(1);
        assertThat(sealed).hasSize(4_000);
        for (var i = 0; i < 4_000; i += 500) assertThat(open(sealed.get(i))).isEqualTo("text " + i);
        assertThat(sealer.sealAll(List.of())).isEmpty();
    }

    @Test
    void whose_keys_are_destroyed_gets_no_new_ones() throws Exception {
        sealer.seal(new Text(ANA, "c1", "text", "before"));
        vault.destroy(List.of(ANA));
        assertThatThrownBy(() -> sealer.sealAll(
                        List.of(new Text(SOLUTION, "c2", "title", "t"), new Text(ANA, "c2", "text", "after"))))
                .isInstanceOf(KeysDestroyed.class)
                .hasMessage("the keys of " + ANA.key() + " are destroyed");
        assertThatThrownBy(() -> sealer.seal(new Text(ANA, "c1", "text", "before")))
                .isInstanceOf(KeysDestroyed.class);
        assertThat(keys()).isEmpty();
    }

    @Test
    void a_destroyed_key_is_not_made_again_though_its_owner_lives() throws Exception {
        sealer.seal(new Text(SOLUTION, "c1", "title", "redacted"));
        sql("UPDATE text_key SET wrapped = NULL, destroyed_at = 1");
        assertThatThrownBy(() -> sealer.seal(new Text(SOLUTION, "c1", "title", "redacted")))
                .isInstanceOf(KeysDestroyed.class);
        assertThat(open(sealer.seal(new Text(SOLUTION, "c2", "title", "new")))).isEqualTo("new");
    }

    @Test
    void destroying_names_the_time_and_leaves_others_alone() throws Exception {
        sealer.seal(new Text(ANA, "c1", "text", "hers"));
        var other = sealer.seal(new Text(SOLUTION, "c1", "title", "theirs"));
        vault.destroy(List.of(ANA));
        vault.destroy(List.of(ANA));
        assertThat(open(other)).isEqualTo("theirs");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("keys.db"));
                var statement = connection.createStatement();
                var gone = statement.executeQuery("SELECT owner, destroyed_at FROM text_key WHERE wrapped IS NULL")) {
            assertThat(gone.next()).isTrue();
            assertThat(gone.getString("owner")).isEqualTo(ANA.key());
            assertThat(gone.getLong("destroyed_at")).isEqualTo(NOON.toEpochMilli());
            assertThat(gone.next()).isFalse();
        }
    }

    @Test
    void a_command_sent_again_may_be_about_a_new_owner() throws Exception {
        var first = sealer.seal(new Text(ANA, "c1", "reason", "hers"));
        var again = sealer.seal(new Text(SOLUTION, "c1", "reason", "theirs"));
        assertThat(JWEObject.parse(again.jwe()).getHeader().getKeyID())
                .isNotEqualTo(JWEObject.parse(first.jwe()).getHeader().getKeyID());
    }

    @Test
    void another_master_key_is_refused_at_the_start() {
        sealer.seal(new Text(ANA, "c1", "text", "hers"));
        close();
        wrap = new KeyWrap(MasterKey.configured(Base64.getEncoder().encodeToString(new byte[32])));
        assertThatThrownBy(() -> KeyVault.open(folder, wrap, Clock.systemUTC(), Duration.ofSeconds(1), meters))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("keys.db were wrapped under another master key");
    }

    @Test
    void what_was_typed_stands_in_no_file_and_in_no_description() throws IOException {
        var text = new Text(ANA, "c1", "text", "I was sectioned in 2019");
        var sealed = sealer.seal(text);
        assertThat(text.toString() + sealed).doesNotContain("sectioned");
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain("sectioned"));
        }
    }

    private String open(Sealed sealed) throws Exception {
        var jwe = JWEObject.parse(sealed.jwe());
        var wrapped = Base64.getDecoder().decode(keys().get(jwe.getHeader().getKeyID()));
        jwe.decrypt(new DirectDecrypter(wrap.unwrap(wrapped)));
        return jwe.getPayload().toString();
    }

    /** Wrapped keys in base64 by name. */
    private Map<String, String> keys() throws SQLException {
        var keys = new HashMap<String, String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("keys.db"));
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT kid, wrapped FROM text_key WHERE wrapped IS NOT NULL")) {
            while (found.next()) {
                keys.put(found.getString(1), Base64.getEncoder().encodeToString(found.getBytes(2)));
            }
        }
        return keys;
    }

    private void sql(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("keys.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
