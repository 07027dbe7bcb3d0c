package org.creativespaces.command.polis;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.creativespaces.command.keys.KeyedHash;

/**
 * The key of one import job: what is kept of its upload is encrypted under it (AES-256-GCM) and cannot be read any more
 * once it is gone. It is stored only wrapped (RFC 3394) under a key derived from the master key.
 */
final class JobKey {
    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int NAME_BYTES = 8;
    private static final int TAG_BITS = 128;
    private static final String WRAP = "AESWrap";
    private static final String SEAL = "AES/GCM/NoPadding";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    private JobKey(SecretKey key) {
        this.key = key;
    }

    static JobKey random() {
        return new JobKey(new SecretKeySpec(random(KEY_BYTES), "AES"));
    }

    static JobKey unwrap(byte[] wrapped, byte[] uploadsKey) {
        try {
            var cipher = Cipher.getInstance(WRAP);
            cipher.init(Cipher.UNWRAP_MODE, new SecretKeySpec(uploadsKey, "AES"));
            return new JobKey((SecretKey) cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an import's key was wrapped under another master key", e);
        }
    }

    byte[] wrap(byte[] uploadsKey) {
        try {
            var cipher = Cipher.getInstance(WRAP);
            cipher.init(Cipher.WRAP_MODE, new SecretKeySpec(uploadsKey, "AES"));
            return cipher.wrap(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells it from others, and nothing else of it. */
    String name() {
        var name = new KeyedHash(key.getEncoded()).of("name".getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(name, 0, NAME_BYTES);
    }

    /** Encrypts; the name is what the result can be opened as, and nothing else. */
    byte[] seal(String name, byte[] plain) {
        try {
            var iv = random(IV_BYTES);
            var sealed = cipher(Cipher.ENCRYPT_MODE, iv, name).doFinal(plain);
            var result = Arrays.copyOf(iv, IV_BYTES + sealed.length);
            System.arraycopy(sealed, 0, result, IV_BYTES, sealed.length);
            return result;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Decrypts; what was altered, cut or sealed under another name is an {@link IllegalStateException}. */
    byte[] open(String name, byte[] sealed) {
        try {
            if (sealed.length < IV_BYTES) throw new IllegalStateException(name + " was cut");
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, IV_BYTES), name)
                    .doFinal(sealed, IV_BYTES, sealed.length - IV_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(name + " is not what was sealed", e);
        }
    }

    private Cipher cipher(int mode, byte[] iv, String name) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(SEAL);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] random(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
