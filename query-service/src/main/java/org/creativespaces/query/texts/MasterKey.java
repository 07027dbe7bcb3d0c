package org.creativespaces.query.texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The key from which the others are derived: 32 bytes, in the configuration or in the file that the writer has made. */
public final class MasterKey {
    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final @Nullable String configured;
    private final Path file;
    private volatile byte @Nullable [] known;

    /**
     * A key that is read when it is first needed, for the writer may not have made it yet.
     *
     * @param configured the key in base64; used instead of the file
     */
    public MasterKey(@Nullable String configured, Path file) {
        this.configured = configured;
        this.file = file;
    }

    /** The key for one purpose; none while there is no master key. */
    public Optional<byte[]> derive(String purpose) {
        var master = known != null ? known : read();
        if (master == null) return Optional.empty();
        known = master;
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(master, HMAC));
            return Optional.of(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte @Nullable [] read() {
        var key = configured == null ? readFile() : decoded(configured);
        if (key == null || key.length == BYTES) return key;
        throw new IllegalStateException("the master key must have %d bytes".formatted(BYTES));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            // Its message would spell part of the key.
            throw new IllegalStateException("the master key in the configuration is not base64");
        }
    }

    private byte @Nullable [] readFile() {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
