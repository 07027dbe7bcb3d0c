package org.creativespaces.query.texts;

import java.util.Base64;
import java.util.Optional;
import org.creativespaces.events.Sealed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parts of a JWE in compact form (RFC 7516), {@code dir} with {@code A256GCM}; all but the first still in base64url.
 *
 * @param kid the name of the key
 * @param header the protected header: as it stands there, the tag authenticates it beside the text
 */
record Jwe(String kid, String header, String iv, String ciphertext, String tag) {
    private static final int PARTS = 5;
    private static final JsonMapper JSON = new JsonMapper();

    /** None if it is not of this form. */
    static Optional<Jwe> parse(Sealed text) {
        var parts = text.jwe().split("\\.", -1);
        if (parts.length != PARTS || !parts[1].isEmpty()) return Optional.empty();
        try {
            var header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
            return isOurs(header)
                    ? Optional.of(new Jwe(header.path("kid").stringValue(), parts[0], parts[2], parts[3], parts[4]))
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(JsonNode header) {
        return header.path("alg").asString("").equals("dir")
                && header.path("enc").asString("").equals("A256GCM")
                && header.path("kid").isString();
    }
}
