package org.creativespaces.command.keys;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Wraps text keys by AES key wrap (RFC 3394), which also tells when a key is opened with the wrong one. */
final class KeyWrap {
    private static final String AES = "AES";
    private static final String AES_WRAP = "AESWrap";

    private final SecretKeySpec wrapping;

    KeyWrap(MasterKey master) {
        this.wrapping = new SecretKeySpec(master.derive("text-keys"), AES);
    }

    byte[] wrap(byte[] key) {
        try {
            var cipher = Cipher.getInstance(AES_WRAP);
            cipher.init(Cipher.WRAP_MODE, wrapping);
            return cipher.wrap(new SecretKeySpec(key, AES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    SecretKey unwrap(byte[] wrapped) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(AES_WRAP);
        cipher.init(Cipher.UNWRAP_MODE, wrapping);
        return (SecretKey) cipher.unwrap(wrapped, AES, Cipher.SECRET_KEY);
    }
}
