package org.creativespaces.command.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.creativespaces.events.WireTime;
import org.creativespaces.events.catalogue.EventTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as an export has it: the attributes that the feed gives it, and of its own {@code commandordinal},
 * {@code digest} and, where the stored envelope is not what these attributes make, {@code envelope}. Nothing of the stored
 * row is missing, so that it can be rebuilt to the byte.
 *
 * @param attributes in the order in which they are written
 * @param payload as it is stored
 */
record ExportedEvent(Map<String, String> attributes, String payload) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectReader STRINGS = JSON.readerFor(new TypeReference<Map<String, String>>() {});
    private static final String SPACES = "/spaces/";
    private static final int POSITION_DIGITS = 20;

    /** Keys of the envelope by the attributes that carry them unchanged. */
    private static final Map<String, String> CARRIED = Map.of(
            "time", "occurredAt",
            "regioncode", "regionCode",
            "toregions", "toRegions",
            "actor", "actor",
            "recordedby", "recordedBy",
            "commandid", "commandId",
            "correlationid", "correlationId",
            "causationid", "causationId",
            "salt", "salt");

    /** What payloads call the party that acts. */
    private static final List<String> PARTIES =
            List.of("party", "proposer", "owner", "raiser", "author", "conductor", "reviewer");

    /**
     * Spells a stored event.
     *
     * @throws BadLine if its envelope is no map of strings or its payload no JSON
     */
    static ExportedEvent of(LedgerFile.Entry entry) {
        var row = entry.row();
        var envelope = envelope(row.envelope());
        var all = new LinkedHashMap<String, String>();
        all.put("specversion", "1.0");
        all.put("id", row.eventId());
        all.put("source", source(envelope));
        all.put("type", row.type());
        all.put("subject", row.aggregateId());
        carry(all, envelope, "time");
        all.put("datacontenttype", "application/json");
        all.put("recordedtime", WireTime.format(Instant.ofEpochMilli(entry.recordedAt())));
        all.put("sequence", padded(entry.position()));
        all.put("aggregateversion", Long.toString(row.sequence() + 1));
        all.put("partitionkey", row.aggregateId());
        for (var name : List.of("regioncode", "toregions", "actor", "recordedby")) carry(all, envelope, name);
        organisation(row.payload()).ifPresent(id -> all.put("organisationid", id));
        all.put("commandid", row.commandId());
        for (var name : List.of("correlationid", "causationid", "salt")) carry(all, envelope, name);
        all.put("commandordinal", Integer.toString(row.commandOrdinal()));
        if (entry.digest() != null) all.put("digest", HexFormat.of().formatHex(entry.digest()));
        if (!row.envelope().equals(envelopeOf(all))) all.put("envelope", row.envelope());
        return new ExportedEvent(all, row.payload());
    }

    /**
     * The stored event that is spelled so.
     *
     * @throws BadLine if there is none
     */
    LedgerFile.Entry entry() {
        var type = required("type");
        if (EventTypes.classOf(type).isEmpty()) throw new BadLine("type is not known to this program: " + type);
        var stored = attributes.get("envelope");
        var row = new LedgerRow(
                required("id"),
                required("subject"),
                number("aggregateversion", Long.MAX_VALUE) - 1,
                LedgerRow.familyOf(type),
                type,
                payload,
                stored == null ? envelopeOf(attributes) : stored,
                required("commandid"),
                (int) number("commandordinal", Integer.MAX_VALUE));
        var entry = new LedgerFile.Entry(number("sequence", Long.MAX_VALUE), row, recordedAt(), digest());
        sameAs(of(entry));
        return entry;
    }

    /** What says a thing twice, or nothing of its own, must not say something else. */
    private void sameAs(ExportedEvent rebuilt) {
        for (var attribute : rebuilt.attributes.entrySet()) {
            if (!attribute.getValue().equals(attributes.get(attribute.getKey())))
                throw new BadLine("%s must be %s".formatted(attribute.getKey(), attribute.getValue()));
        }
        for (var name : attributes.keySet()) {
            if (!rebuilt.attributes.containsKey(name)) throw new BadLine(name + " does not belong to this event");
        }
    }

    private String required(String name) {
        var value = attributes.get(name);
        if (value == null) throw new BadLine(name + " is missing");
        return value;
    }

    private long number(String name, long most) {
        try {
            var number = Long.parseLong(required(name));
            if (number >= 0 && number <= most) return number;
        } catch (NumberFormatException e) {
            // Told as a number out of range is.
        }
        throw new BadLine("%s must be a whole number of at most %d".formatted(name, most));
    }

    private long recordedAt() {
        try {
            return WireTime.parse(required("recordedtime")).toEpochMilli();
        } catch (DateTimeException e) {
            throw new BadLine("recordedtime must be a time such as 2026-11-24T09:30:00.000Z");
        }
    }

    private byte[] digest() {
        try {
            return HexFormat.of().parseHex(required("digest"));
        } catch (IllegalArgumentException e) {
            throw new BadLine("digest must be hexadecimal");
        }
    }

    /** The envelope as this program stores it, made of attributes. */
    private static String envelopeOf(Map<String, String> attributes) {
        var envelope = new TreeMap<String, String>();
        CARRIED.forEach((attribute, key) -> {
            var value = attributes.get(attribute);
            if (value != null) envelope.put(key, value);
        });
        var source = attributes.getOrDefault("source", "");
        if (source.startsWith(SPACES)) envelope.put("spaceId", source.substring(SPACES.length()));
        return JSON.writeValueAsString(envelope);
    }

    private static Map<String, String> envelope(String stored) {
        try {
            return Objects.requireNonNull(STRINGS.<@Nullable Map<String, String>>readValue(stored));
        } catch (JacksonException | NullPointerException e) {
            throw new BadLine("envelope cannot be read");
        }
    }

    private static void carry(Map<String, String> attributes, Map<String, String> envelope, String attribute) {
        var value = envelope.get(CARRIED.get(attribute));
        if (value != null) attributes.put(attribute, value);
    }

    private static String source(Map<String, String> envelope) {
        var space = envelope.get("spaceId");
        if (space != null) return SPACES + space;
        var region = envelope.get("regionCode");
        return region == null ? "/programme" : "/regions/" + region;
    }

    /** The body that acted: rare, so most payloads are not even parsed. */
    private static Optional<String> organisation(String payload) {
        if (!payload.contains("\"organisation\"")) return Optional.empty();
        try {
            var data = JSON.readTree(payload);
            return PARTIES.stream()
                    .map(party -> data.path(party).path("organisation").asStringOpt())
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (JacksonException e) {
            throw new BadLine("data cannot be read");
        }
    }

    private static String padded(long position) {
        var digits = Long.toString(position);
        return "0".repeat(Math.max(0, POSITION_DIGITS - digits.length())) + digits;
    }

    /** Whether it says the very same as a stored event. */
    boolean rebuilds(LedgerFile.Entry stored) {
        var rebuilt = entry();
        return rebuilt.position() == stored.position()
                && rebuilt.recordedAt() == stored.recordedAt()
                && rebuilt.row().equals(stored.row())
                && Arrays.equals(rebuilt.digest(), stored.digest());
    }
}
