package org.creativespaces.command.ledger;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines of an export: each a CloudEvent in JSON. The payload stands in it as it is stored, character by character; one
 * that would not stand in one line or would lose blanks at its ends goes as {@code data_base64}.
 */
final class ExportLine {
    private static final String DATA = "data";
    private static final String DATA_BASE64 = "data_base64";
    private static final JsonMapper JSON =
            new JsonMapper(JsonFactory.builder().rootValueSeparator("").build());

    private ExportLine() {}

    /** Writes lines to a stream, which is not closed with it. */
    static JsonGenerator writer(OutputStream out) {
        return JSON.createGenerator(out);
    }

    static void write(ExportedEvent event, JsonGenerator out) {
        out.writeStartObject();
        event.attributes().forEach(out::writeStringProperty);
        if (standsInALine(event.payload())) {
            out.writeName(DATA);
            out.writeRawValue(event.payload());
        } else {
            var bytes = event.payload().getBytes(StandardCharsets.UTF_8);
            out.writeStringProperty(DATA_BASE64, Base64.getEncoder().encodeToString(bytes));
        }
        out.writeEndObject();
        out.writeRaw('\n');
    }

    /**
     * Reads a line, but does not judge what it says.
     *
     * @throws BadLine if it is no object with texts as its attributes
     */
    static ExportedEvent read(byte[] line) {
        try (var parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw new BadLine("is no JSON object");
            var event = object(parser, line);
            if (parser.nextToken() != null) throw new BadLine("goes on after its JSON object");
            return event;
        } catch (JacksonException e) {
            // Where, but not what: the message would quote the line.
            var location = e.getLocation();
            throw new BadLine(
                    "is no JSON" + (location == null ? "" : " from byte " + location.getByteOffset() + " on"));
        }
    }

    private static ExportedEvent object(JsonParser parser, byte[] line) {
        var attributes = new LinkedHashMap<String, String>();
        String payload = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            var isData = name.equals(DATA) || name.equals(DATA_BASE64);
            if ((isData && payload != null) || attributes.containsKey(name))
                throw new BadLine(name + " is there twice");
            if (name.equals(DATA)) payload = raw(parser, line);
            else if (name.equals(DATA_BASE64)) payload = decoded(text(parser, name));
            else attributes.put(name, text(parser, name));
        }
        if (payload == null) throw new BadLine("data is missing");
        return new ExportedEvent(attributes, payload);
    }

    /** The very characters of the value. */
    private static String raw(JsonParser parser, byte[] line) {
        if (parser.currentToken() != JsonToken.START_OBJECT) throw new BadLine("data must be an object");
        var from = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
        parser.skipChildren();
        var to = Math.toIntExact(parser.currentLocation().getByteOffset());
        return new String(line, from, to - from, StandardCharsets.UTF_8);
    }

    private static String text(JsonParser parser, String name) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) throw new BadLine(name + " must be a text");
        return parser.getString();
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadLine("data_base64 must be base64");
        }
    }

    private static boolean standsInALine(String payload) {
        return payload.startsWith("{")
                && payload.endsWith("}")
                && payload.indexOf('\n') < 0
                && payload.indexOf('\r') < 0;
    }
}
