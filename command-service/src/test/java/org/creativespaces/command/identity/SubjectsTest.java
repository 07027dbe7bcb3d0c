package org.creativespaces.command.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.creativespaces.command.keys.KeyedHash;
import org.creativespaces.command.state.Mongo;
import org.creativespaces.command.state.StateDb;
import org.creativespaces.command.state.StateSettings;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.servers.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SubjectsTest {
    private static final ParticipantId HERON = ParticipantId.of("0198c0de-0000-7000-8000-000000000001");
    private static final ParticipantId WREN = ParticipantId.of("0198c0de-0000-7000-8000-000000000002");

    @TempDir
    private Path folder;

    private StateDb state;
    private Subjects subjects;
    private String sam;

    @BeforeEach
    void open() {
        state = StateDb.open(folder);
        subjects = subjects("embedded");
        sam = subjects.key("sam@example.org");
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void a_person_is_the_participant_they_were_linked_to_last() {
        subjects.link(sam, HERON);
        subjects.link(sam, WREN);

        assertThat(subjects.participant(sam)).contains(WREN);
        assertThat(subjects("embedded").participant(sam)).contains(WREN);
    }

    @Test
    void who_is_forgotten_is_nobody_at_once() {
        subjects.link(sam, HERON);
        assertThat(subjects.participant(sam)).contains(HERON);

        subjects.forget(HERON);

        assertThat(subjects.participant(sam)).isEmpty();
    }

    /** For seconds at most, which the clock of the cache decides; here nothing is remembered yet. */
    @ParameterizedTest
    @MethodSource
    void in_a_shared_database_another_process_knows_who_was_linked_and_who_forgotten(String url) {
        var settings = new StateSettings(url, null, null);
        try (var here = settings.open(folder);
                var there = settings.open(folder)) {
            var one = new Subjects(here, new KeyedHash(new byte[32]), "embedded", true);
            var other = new Subjects(there, new KeyedHash(new byte[32]), "embedded", true);
            one.begin(sam, "first");
            assertThat(other.begun(sam)).contains("first");
            one.link(sam, HERON);
            assertThat(other.begun(sam)).isEmpty();
            assertThat(other.participants()).containsExactly(HERON);
            one.forget(HERON);
            assertThat(other.participant(sam)).isEmpty();
        }
    }

    static Stream<String> in_a_shared_database_another_process_knows_who_was_linked_and_who_forgotten() {
        return Stream.of(Postgres.emptySchema(), Mongo.emptyDatabase());
    }

    @Test
    void the_same_name_at_another_issuer_is_another_person() {
        assertThat(subjects("https://id.example.org").key("sam@example.org")).isNotEqualTo(sam);
    }

    @Test
    void who_is_linked_has_no_registration_open() {
        subjects.begin(sam, "first");
        subjects.begin(sam, "second");
        assertThat(subjects.begun(sam)).contains("second");

        subjects.link(sam, HERON);

        assertThat(subjects.begun(sam)).isEmpty();
    }

    @Test
    void who_is_forgotten_leaves_no_trace_in_the_file() throws Exception {
        subjects.link(sam, HERON);
        subjects.link(subjects.key("cara"), WREN);
        subjects.forget(HERON);
        state.close();

        assertThat(content()).contains(WREN.toString()).doesNotContain(HERON.toString(), sam);
    }

    @Test
    void the_file_tells_nobody_who_is_who() throws Exception {
        subjects.link(sam, HERON);
        state.close();

        assertThat(content()).contains(HERON.toString()).doesNotContain("sam@example.org", subjects.opaqueId(sam));
    }

    @Test
    void a_person_does_one_thing_at_a_time() throws Exception {
        var first = new CountDownLatch(1);
        var second = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = subjects.alone(sam, () -> {
                var other = threads.submit(() -> {
                    first.countDown();
                    return subjects.alone(sam, () -> second.getAndSet(true));
                });
                await(first);
                assertThat(second).isFalse();
                return other;
            });

            assertThat(done.get()).isFalse();
        }
        assertThat(second).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Subjects subjects(String issuer) {
        return new Subjects(state, new KeyedHash(new byte[32]), issuer);
    }

    private String content() throws Exception {
        return Files.readString(folder.resolve("state.db"), StandardCharsets.ISO_8859_1);
    }
}
