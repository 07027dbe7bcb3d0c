package org.creativespaces.command.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 under one key: the same for the same input, and nothing that could be guessed and tried by who has not the
 * key.
 */
public final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    /** Never fed itself: a copy of it is ready at once, where another one would prepare the key anew. */
    private final Mac prepared;

    public KeyedHash(byte[] key) {
        try {
            prepared = Mac.getInstance(ALGORITHM);
            prepared.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 32 bytes. */
    public byte[] of(byte[] input) {
        try {
            return ((Mac) prepared.clone()).doFinal(input);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash of these lines, none of which holds a line break, in base64url: 43 characters. */
    public String ofLines(String... lines) {
        var input = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(of(input));
    }
}
