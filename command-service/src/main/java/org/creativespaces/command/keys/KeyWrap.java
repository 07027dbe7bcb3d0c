package org.creativespaces.command.keys;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.creativespaces.command.ledger.UnusableStore;

/** Wraps text keys by AES key wrap (RFC 3394), which also tells when a key is opened with the wrong one. */
final class KeyWrap {
    private static final String AES = "AES";
    private static final String AES_WRAP = "AESWrap";

    private final SecretKeySpec wrapping;

    KeyWrap(MasterKey master) {
        this.wrapping = new SecretKeySpec(master.derive("text-keys"), AES);
    }

    /** What to say of a store whose keys do not unwrap. */
    static UnusableStore isAnother(KeyStore store, GeneralSecurityException e) {
        return new UnusableStore(
                "the keys in " + store + " were wrapped under another master key: use the one that belongs to them", e);
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
