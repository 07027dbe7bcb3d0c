package org.creativespaces.query.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Strong entity tags. A {@code ResponseEntity} that carries one is answered with 304 to who has it already. */
public final class Etags {
    private static final int BYTES = 16;

    private Etags() {}

    /** For an answer that is made of nothing but these, in this order. */
    public static String of(Object... parts) {
        var digest = sha256();
        for (var part : parts) {
            var bytes = part.toString().getBytes(StandardCharsets.UTF_8);
            digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
            digest.update((byte) ':');
            digest.update(bytes);
        }
        return quoted(digest.digest());
    }

    public static String ofBody(byte[] body) {
        return quoted(sha256().digest(body));
    }

    private static String quoted(byte[] hash) {
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES)) + '"';
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
