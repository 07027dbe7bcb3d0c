package org.creativespaces.command.keys;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Wraps text keys under one key of the master key, by AES key wrap (RFC 3394). */
final class KeyWrap {
    private static final String TRANSFORMATION = "AESWrap";
    private static final String AES = "AES";

    private final SecretKeySpec wrapping;

    KeyWrap(byte[] wrapping) {
        this.wrapping = new SecretKeySpec(wrapping, AES);
    }

    byte[] wrap(SecretKey key) {
        try {
            var cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(Cipher.WRAP_MODE, wrapping);
            return cipher.wrap(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails if the key was wrapped under another one: then the master key is not the one the key store was made with. */
    SecretKey unwrap(byte[] wrapped) {
        try {
            var cipher = Cipher.getInstance(TRANSFORMATION);
            cipher.init(Cipher.UNWRAP_MODE, wrapping);
            return (SecretKey) cipher.unwrap(wrapped, AES, Cipher.SECRET_KEY);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text key does not open: is this the master key it was made with?", e);
        }
    }
}
