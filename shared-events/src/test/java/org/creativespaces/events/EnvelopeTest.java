package org.creativespaces.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EnvelopeTest {
    private static final Envelope FULL = new Envelope(
            Actor.participant(ParticipantId.of("0190a5c0-0000-7000-8000-000000000002")),
            Actor.client("organiser-cli"),
            SpaceId.of("0190a5c0-0000-7000-8000-000000000001"),
            new RegionCode("E12000007"),
            List.of(new RegionCode("E08000025"), new RegionCode("E08000003")),
            "command-1",
            "workshop-7",
            "0190a5c0-0000-7000-8000-000000000009",
            Instant.parse("2026-11-23T10:15:05.120Z"),
            "000102030405060708090a0b0c0d0e0f");
    private static final Envelope LEAST = new Envelope(
            Actor.user("f00d"),
            null,
            null,
            new RegionCode("E12000007"),
            List.of(),
            "command-1",
            "command-1",
            null,
            Instant.parse("2026-11-23T10:15:05Z"),
            "000102030405060708090a0b0c0d0e0f");

    @Test
    void the_stored_form_is_frozen() {
        assertThat(FULL.toMap())
                .isEqualTo(Map.of(
                        "actor", "participant:0190a5c0-0000-7000-8000-000000000002",
                        "recordedBy", "client:organiser-cli",
                        "spaceId", "0190a5c0-0000-7000-8000-000000000001",
                        "regionCode", "E12000007",
                        "toRegions", "E08000025,E08000003",
                        "commandId", "command-1",
                        "correlationId", "workshop-7",
                        "causationId", "0190a5c0-0000-7000-8000-000000000009",
                        "occurredAt", "2026-11-23T10:15:05.120Z",
                        "salt", "000102030405060708090a0b0c0d0e0f"));
    }

    @Test
    void absent_values_have_no_key_and_times_three_digits() {
        assertThat(LEAST.toMap())
                .doesNotContainKeys("recordedBy", "spaceId", "toRegions", "causationId")
                .containsEntry("occurredAt", "2026-11-23T10:15:05.000Z");
    }

    @Test
    void what_was_stored_is_read_back_whole() {
        assertThat(Envelope.of(FULL.toMap())).isEqualTo(FULL);
        assertThat(Envelope.of(LEAST.toMap())).isEqualTo(LEAST);
    }

    @Test
    void unknown_keys_are_passed_over() {
        var map = new HashMap<>(LEAST.toMap());
        map.put("traceparent", "00-1");
        assertThat(Envelope.of(map)).isEqualTo(LEAST);
    }

    @Test
    void a_missing_key_is_named() {
        var map = new HashMap<>(LEAST.toMap());
        map.remove("salt");
        assertThatThrownBy(() -> Envelope.of(map)).hasMessage("envelope without salt");
    }
}
