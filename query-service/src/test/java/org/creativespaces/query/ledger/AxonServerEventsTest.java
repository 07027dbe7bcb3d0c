package org.creativespaces.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AxonServerEventsTest {
    private static final String ID = "0195512e-9c00-7000-8000-000000000001";
    private static final Instant RECORDED = Instant.parse("2026-03-01T09:00:00.123Z");

    @Test
    void positions_and_versions_begin_at_1() {
        var stored = AxonServerEvents.stored(at(0, 0, "{}"));
        assertThat(stored.position()).isEqualTo(1);
        assertThat(stored.version()).isEqualTo(1);
    }

    @Test
    void what_is_stored_is_told_as_it_is() {
        var payload = "{ \"z\":1,\"a\" : \"ä\\u00e4\" }";
        assertThat(AxonServerEvents.stored(at(6, 2, payload)))
                .isEqualTo(new StoredEvent(
                        7,
                        ID,
                        "someone",
                        3,
                        "org.creativespaces.space.opened.v1",
                        payload,
                        "{\"actor\":\"é\\\"\",\"region\":\"E12000007\"}",
                        RECORDED));
    }

    @Test
    void an_event_is_asked_for_by_the_token_before_it() {
        assertThat(AxonServerEvents.token(0)).isEqualTo(-1);
        assertThat(AxonServerEvents.position(AxonServerEvents.token(5))).isEqualTo(5);
    }

    @Test
    void an_id_tells_when_it_was_given() {
        assertThat(AxonServerEvents.named(ID)).contains(Instant.ofEpochMilli(0x0195512e9c00L));
    }

    @Test
    void an_id_of_another_kind_tells_nothing() {
        assertThat(AxonServerEvents.named("c4a760a8-dbcf-4e14-9f39-645a8e933d74"))
                .isEmpty();
        assertThat(AxonServerEvents.named("none")).isEmpty();
    }

    private static EventWithToken at(long token, long sequence, String payload) {
        var event = Event.newBuilder()
                .setMessageIdentifier(ID)
                .setAggregateIdentifier("someone")
                .setAggregateSequenceNumber(sequence)
                .setTimestamp(RECORDED.toEpochMilli())
                .setPayload(SerializedObject.newBuilder()
                        .setType("org.creativespaces.space.opened.v1")
                        .setData(ByteString.copyFromUtf8(payload)))
                .putMetaData("region", text("E12000007"))
                .putMetaData("actor", text("é\""))
                .putMetaData(
                        "traced", MetaDataValue.newBuilder().setNumberValue(5).build());
        return EventWithToken.newBuilder().setToken(token).setEvent(event).build();
    }

    private static MetaDataValue text(String value) {
        return MetaDataValue.newBuilder().setTextValue(value).build();
    }
}
