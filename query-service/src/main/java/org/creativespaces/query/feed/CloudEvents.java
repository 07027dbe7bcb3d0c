package org.creativespaces.query.feed;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.creativespaces.events.WireTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes events as CloudEvents 1.0 in JSON. The data is what is stored, character by character. */
final class CloudEvents {
    static final String BATCH = "application/cloudevents-batch+json";
    static final int BYTES_EACH = 1_500;

    private static final String ZEROS = "0".repeat(20);

    /** What payloads call the party that acts. */
    private static final List<String> PARTIES =
            List.of("party", "proposer", "owner", "raiser", "author", "conductor", "reviewer");

    private final JsonMapper json = new JsonMapper();

    byte[] batch(List<FeedEvent> events) {
        var bytes = new ByteArrayOutputStream(BYTES_EACH * (events.size() + 1));
        try (var out = json.createGenerator(bytes)) {
            out.writeStartArray();
            events.forEach(event -> write(event, out));
            out.writeEndArray();
        }
        return bytes.toByteArray();
    }

    /** Appends the event; the bytes stay open. */
    void write(FeedEvent event, ByteArrayOutputStream bytes) {
        try (var out = json.createGenerator(bytes)) {
            write(event, out);
        }
    }

    private void write(FeedEvent event, JsonGenerator out) {
        var stored = event.stored();
        out.writeStartObject();
        out.writeStringProperty("specversion", "1.0");
        out.writeStringProperty("id", stored.id());
        out.writeStringProperty("source", source(event));
        out.writeStringProperty("type", stored.type());
        out.writeStringProperty("subject", stored.aggregateId());
        optional(out, "time", event.get("occurredAt"));
        out.writeStringProperty("datacontenttype", "application/json");
        out.writeStringProperty("recordedtime", WireTime.format(stored.recordedAt()));
        // Strings, since an integer of CloudEvents has 32 bits.
        out.writeStringProperty("sequence", twentyDigits(stored.position()));
        out.writeStringProperty("aggregateversion", Long.toString(stored.version()));
        out.writeStringProperty("partitionkey", stored.aggregateId());
        optional(out, "regioncode", event.get("regionCode"));
        optional(out, "toregions", event.get("toRegions"));
        optional(out, "actor", event.get("actor"));
        optional(out, "recordedby", event.get("recordedBy"));
        optional(out, "organisationid", organisation(stored.payload()));
        optional(out, "commandid", event.get("commandId"));
        optional(out, "correlationid", event.get("correlationId"));
        optional(out, "causationid", event.get("causationId"));
        optional(out, "salt", event.get("salt"));
        out.writeName("data");
        out.writeRawValue(stored.payload());
        out.writeEndObject();
    }

    private static String twentyDigits(long position) {
        var digits = Long.toString(position);
        return ZEROS.substring(digits.length()) + digits;
    }

    private static void optional(JsonGenerator out, String name, @Nullable String value) {
        if (value != null) out.writeStringProperty(name, value);
    }

    private static String source(FeedEvent event) {
        var space = event.get("spaceId");
        if (space != null) return "/spaces/" + space;
        var region = event.get("regionCode");
        return region == null ? "/programme" : "/regions/" + region;
    }

    /** The body that acted: rare, so most payloads are not even parsed. */
    private @Nullable String organisation(String payload) {
        if (!payload.contains("\"organisation\"")) return null;
        var data = json.readTree(payload);
        return PARTIES.stream()
                .map(party -> data.path(party).path("organisation").asStringOpt())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
