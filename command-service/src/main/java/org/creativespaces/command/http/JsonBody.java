package org.creativespaces.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the body of a write: one JSON object, or nothing at all, which counts as an object without fields. */
final class JsonBody {
    static final int LIMIT = 256 * 1024;

    private static final int DEPTH = 20;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // A measured 12.50 is kept as it was typed: no binary fraction comes near it.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private JsonBody() {}

    static JsonNode read(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw Rejected.because(Fault.CONTENT_TOO_LARGE, "The body must be at most " + LIMIT + " bytes.");
        }
        if (bytes.length == 0) return JsonNodeFactory.instance.objectNode();
        if (!isJson(request.getContentType())) throw Rejected.because(Fault.UNSUPPORTED_MEDIA_TYPE);
        return parse(bytes);
    }

    /** The same for the same fields in whatever order and spacing. */
    static byte[] canonical(JsonNode body) {
        return MAPPER.writeValueAsBytes(body);
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            var body = MAPPER.readTree(text.toString());
            if (body.isObject()) return body;
        } catch (JacksonException e) {
            var at = e.getLocation();
            var where = at == null ? "" : " Line " + at.getLineNr() + ", column " + at.getColumnNr() + " is not.";
            throw Rejected.because(Fault.MALFORMED_JSON, Fault.MALFORMED_JSON.detail() + where);
        } catch (CharacterCodingException e) {
            throw Rejected.because(Fault.MALFORMED_JSON);
        }
        throw Rejected.because(Fault.MALFORMED_JSON);
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) return false;
        try {
            var type = MediaType.parseMediaType(contentType);
            var charset = type.getCharset();
            return MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
                    && (charset == null || charset.equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
