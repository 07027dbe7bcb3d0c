package org.creativespaces.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.creativespaces.command.keys.KeyedHash;
import org.creativespaces.command.state.StateDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FingerprintsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final JsonNode BODY = body("{\"title\":\"a\",\"n\":{\"x\":1,\"y\":[1,2]}}");
    private static final JsonNode OTHER = body("{\"title\":\"b\"}");

    @TempDir
    private Path folder;

    private StateDb state;

    @BeforeEach
    void open() {
        state = StateDb.open(folder);
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void the_same_body_passes_in_whatever_order() {
        at(NOON).check("c", BODY);

        assertThatCode(() -> at(NOON).check("c", body("{\"n\":{\"y\":[1,2],\"x\":1},\"title\":\"a\"}")))
                .doesNotThrowAnyException();
    }

    @Test
    void another_body_is_refused_for_24_hours_whatever_was_sent_meanwhile() {
        at(NOON).check("c", BODY);
        at(NOON.plusSeconds(1)).check("c", BODY);

        assertRefused(NOON.plus(Fingerprints.KEPT));
        assertThatCode(() -> at(NOON.plus(Duration.ofHours(24)).plusMillis(1)).check("c", OTHER))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> at(NOON.plus(Duration.ofHours(25))).check("c", BODY))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void what_is_remembered_outlives_a_restart_and_tells_nothing() throws Exception {
        at(NOON).check("c", body("{\"title\":\"It helped my brother\"}"));
        state.close();
        assertThat(Files.readString(folder.resolve("state.db"), StandardCharsets.ISO_8859_1))
                .doesNotContain("It helped");
        state = StateDb.open(folder);

        assertRefused(NOON);
    }

    private void assertRefused(Instant when) {
        assertThatThrownBy(() -> at(when).check("c", OTHER))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problem()).isEqualTo(Problem.of(Fault.IDEMPOTENCY_KEY_REUSED)));
    }

    private Fingerprints at(Instant when) {
        return new Fingerprints(state, new KeyedHash(new byte[32]), Clock.fixed(when, ZoneOffset.UTC));
    }

    private static JsonNode body(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
