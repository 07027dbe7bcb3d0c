package org.creativespaces.command.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.creativespaces.command.duty.Duty;
import org.creativespaces.command.duty.Fence;
import org.creativespaces.command.keys.Sealer.Text;
import org.creativespaces.command.ledger.ErasureLog.Erasure;
import org.creativespaces.command.ledger.ErasureLog.OfPerson;
import org.creativespaces.command.ledger.ErasureLog.OfText;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.creativespaces.events.participant.ParticipantEvent.TextRedacted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ErasuresTest {
    private static final Duty OURS = new Duty() {
        @Override
        public boolean isOurs() {
            return true;
        }

        @Override
        public Fence fence() {
            return Fence.NONE;
        }
    };
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final ParticipantId BO = ParticipantId.of("0190a5c0-0000-7000-8000-000000000003");
    private static final Duration NEVER = Duration.ofHours(1);

    @TempDir
    Path folder;

    private final SimpleEventBus events = SimpleEventBus.builder().build();
    private final List<Erasure> recorded = new ArrayList<>();
    private KeyVault vault;
    private Sealer sealer;

    @BeforeEach
    void open() {
        var wrap = new KeyWrap(MasterKey.inFolder(folder));
        vault = KeyVault.open(folder, wrap, Clock.systemUTC(), Duration.ofSeconds(20), new SimpleMeterRegistry());
        sealer = new JweSealer(vault, wrap);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void what_is_published_is_carried_out_when_publishing_returns() throws Exception {
        seal(ANA);
        seal(BO);
        try (var erasures = begin(NEVER)) {
            record(ANA);
            events.publish(GenericEventMessage.asEventMessage(new PersonalDataErased(ANA, null)));
            assertThat(erasures.failure()).isNull();
        }
        assertThat(wrapped(ANA)).isEmpty();
        assertThat(wrapped(BO)).hasSize(1);
    }

    @Test
    void keys_stand_until_the_erasure_is_committed() throws Exception {
        seal(ANA);
        try (var erasures = begin(NEVER)) {
            var work = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("command"));
            work.onCommit(committing -> {
                assertThat(wrappedUnchecked(ANA)).hasSize(1);
                record(ANA);
            });
            events.publish(GenericEventMessage.asEventMessage(new PersonalDataErased(ANA, null)));
            work.commit();
            assertThat(erasures.failure()).isNull();
        }
        assertThat(wrapped(ANA)).isEmpty();
    }

    @Test
    void nothing_of_destroyed_keys_is_left_in_any_file() throws Exception {
        sealer.sealAll(IntStream.range(0, 300)
                .mapToObj(i -> new Text(Owner.person(i % 3 == 0 ? BO : ANA), "c" + i, "text", "Wren"))
                .toList());
        var hers = wrapped(ANA);
        var before = raw();
        assertThat(hers).hasSize(200).allMatch(before::contains);
        record(ANA);
        begin(NEVER).close();
        var after = raw();
        assertThat(hers).noneMatch(after::contains);
        assertThat(wrapped(BO)).hasSize(100).allMatch(after::contains);
    }

    @Test
    void an_older_key_store_that_is_restored_is_erased_again_at_the_start() throws Exception {
        seal(ANA);
        var key = wrapped(ANA).getFirst();
        close();
        Files.copy(folder.resolve("keys.db"), folder.resolve("backup"));
        open();
        record(ANA);
        begin(NEVER).close();
        close();
        Files.move(folder.resolve("backup"), folder.resolve("keys.db"), StandardCopyOption.REPLACE_EXISTING);
        open();
        assertThat(wrapped(ANA)).containsExactly(key);
        begin(NEVER).close();
        assertThat(raw().contains(key)).isFalse();
        assertThatThrownBy(() -> seal(ANA)).isInstanceOf(KeysDestroyed.class);
    }

    @Test
    void the_key_of_a_redacted_text_is_gone_from_every_file_and_the_others_stand() throws Exception {
        var kids = sealer
                .sealAll(IntStream.range(0, 300)
                        .mapToObj(i -> new Text(Owner.person(ANA), "c" + i, "text", "Wren"))
                        .toList())
                .stream()
                .map(text -> KeyName.in(text.jwe()).orElseThrow())
                .toList();
        var key = wrappedUnder(kids.get(150));
        assertThat(raw()).contains(key);
        try (var erasures = begin(NEVER)) {
            recorded.add(new OfText(1, kids.get(150)));
            events.publish(GenericEventMessage.asEventMessage(redacted(kids.get(150))));
            assertThat(erasures.failure()).isNull();
        }
        var after = raw();
        assertThat(after.contains(key)).isFalse();
        assertThat(wrapped(ANA)).hasSize(299).allMatch(after::contains);
        assertThatThrownBy(() -> sealer.seal(new Text(Owner.person(ANA), "c150", "text", "Wren")))
                .isInstanceOf(KeysDestroyed.class);
    }

    @Test
    void an_older_key_store_that_is_restored_is_redacted_again_at_the_start() throws Exception {
        var text = new Text(Owner.programme("space", "s"), "c1", "title", "Names somebody");
        var kid = KeyName.in(sealer.seal(text).jwe()).orElseThrow();
        var key = wrappedUnder(kid);
        recorded.add(new OfText(1, kid));
        close();
        Files.copy(folder.resolve("keys.db"), folder.resolve("backup"));
        open();
        begin(NEVER).close();
        close();
        Files.move(folder.resolve("backup"), folder.resolve("keys.db"), StandardCopyOption.REPLACE_EXISTING);
        open();
        assertThat(wrappedUnder(kid)).isEqualTo(key);
        begin(NEVER).close();
        assertThat(raw().contains(key)).isFalse();
        assertThatThrownBy(() -> sealer.seal(text)).isInstanceOf(KeysDestroyed.class);
    }

    @Test
    void a_key_store_that_never_had_the_key_never_gets_it() throws Exception {
        var text = new Text(Owner.programme("space", "s"), "c1", "title", "Names somebody");
        var kid = KeyName.in(sealer.seal(text).jwe()).orElseThrow();
        close();
        Files.delete(folder.resolve("keys.db"));
        open();
        recorded.add(new OfText(1, kid));
        begin(NEVER).close();
        assertThatThrownBy(() -> sealer.seal(text)).isInstanceOf(KeysDestroyed.class);
    }

    @Test
    void an_erasure_that_nobody_was_told_of_is_found() throws Exception {
        seal(ANA);
        try (var erasures = begin(Duration.ofMillis(1))) {
            synchronized (recorded) {
                record(ANA);
            }
            await().untilAsserted(() -> assertThat(wrapped(ANA)).isEmpty());
            assertThat(erasures.failure()).isNull();
        }
    }

    @Test
    void what_could_not_be_carried_out_shows_and_is_tried_again() throws Exception {
        seal(ANA);
        close();
        record(ANA);
        try (var erasures = begin(NEVER)) {
            var health = new ErasureHealth(erasures);
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        }
        open();
        try (var erasures = begin(NEVER)) {
            assertThat(new ErasureHealth(erasures).health().getStatus()).isEqualTo(Status.UP);
        }
        assertThat(wrapped(ANA)).isEmpty();
    }

    @Test
    void while_a_reader_keeps_the_log_from_being_cut_the_erasure_is_not_over() throws Exception {
        seal(ANA);
        var key = wrapped(ANA).getFirst();
        var reader = connection();
        reader.setAutoCommit(false);
        assertThat(reader.createStatement()
                        .executeQuery("SELECT * FROM text_key")
                        .next())
                .isTrue();
        record(ANA);
        try (var erasures = begin(Duration.ofMillis(1))) {
            assertThat(erasures.failure()).hasMessageContaining("cannot be cut while somebody reads");
            assertThat(wrapped(ANA)).isEmpty();
            reader.close();
            await().untilAsserted(() -> assertThat(erasures.failure()).isNull());
        }
        assertThat(raw().contains(key)).isFalse();
    }

    private Erasures begin(Duration between) {
        return Erasures.begin(
                position -> {
                    synchronized (recorded) {
                        return recorded.stream()
                                .filter(erasure -> erasure.position() > position)
                                .toList();
                    }
                },
                vault,
                events,
                OURS,
                between);
    }

    private void record(ParticipantId participant) {
        recorded.add(new OfPerson(recorded.size() + 1, participant));
    }

    private void seal(ParticipantId author) {
        sealer.seal(new Text(Owner.person(author), "c-" + author, "pseudonym", "Wren"));
    }

    /** The keys of a person as bytes, one character each. */
    private List<String> wrapped(ParticipantId participant) throws SQLException {
        var keys = new ArrayList<String>();
        try (var connection = connection();
                var find = connection.prepareStatement(
                        "SELECT wrapped FROM text_key WHERE owner = ? AND wrapped IS NOT NULL")) {
            find.setString(1, Owner.person(participant).key());
            var found = find.executeQuery();
            while (found.next()) keys.add(new String(found.getBytes(1), StandardCharsets.ISO_8859_1));
        }
        return keys;
    }

    private List<String> wrappedUnchecked(ParticipantId participant) {
        try {
            return wrapped(participant);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TextRedacted redacted(String kid) {
        return new TextRedacted(ANA, "event", "text", kid, new Sealed("h..i.reason.t"));
    }

    private String wrappedUnder(String kid) throws SQLException {
        try (var connection = connection();
                var find = connection.prepareStatement("SELECT wrapped FROM text_key WHERE kid = ?")) {
            find.setString(1, kid);
            return new String(find.executeQuery().getBytes(1), StandardCharsets.ISO_8859_1);
        }
    }

    /** Everything in the folder, one character a byte. */
    private String raw() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (var file : files.toList())
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return all.toString();
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("keys.db"));
    }
}
