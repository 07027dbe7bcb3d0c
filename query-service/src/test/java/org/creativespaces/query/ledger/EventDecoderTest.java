package org.creativespaces.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventDecoderTest {
    private static final String TYPE = "org.creativespaces.participant.constituency_changed.v1";
    private static final String ENVELOPE = """
        {"actor":"client:organiser-cli","commandId":"c1","correlationId":"c1",
         "occurredAt":"2026-03-01T09:00:00.000Z","regionCode":"E12000007","salt":"00","later":"field"}\
        """;
    private final EventDecoder decoder = new EventDecoder();

    @Test
    void fields_of_a_later_version_are_passed_over() {
        var recorded = decoder.decode(stored(TYPE, """
            {"participant":"0190a5c0-0000-7000-8000-000000000002","constituency":"CARER","later":{"field":1}}\
            """));

        assertThat(((ConstituencyChanged) recorded.event()).constituency()).isEqualTo(Constituency.CARER);
        assertThat(recorded.envelope().occurredAt()).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(recorded.position()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"participant\":\"a secret\"", "{\"participant\":\"a secret\"}", "a secret", "null"})
    void what_cannot_be_read_is_named_and_not_quoted(String payload) {
        assertThatThrownBy(() -> decoder.decode(stored(TYPE, payload)))
                .isInstanceOf(UnreadableEvent.class)
                .hasNoCause()
                .hasMessageContaining("event 7 (e7, " + TYPE + ")")
                .hasMessageNotContaining("secret");
    }

    @Test
    void an_unknown_type_is_named() {
        assertThatThrownBy(() -> decoder.decode(stored("org.creativespaces.space.painted.v1", "{}")))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("org.creativespaces.space.painted.v1")
                .hasMessageContaining("unknown type");
    }

    private static StoredEvent stored(String type, String payload) {
        return new StoredEvent(7, "e7", "a", 1, type, payload, ENVELOPE, Instant.EPOCH);
    }
}
