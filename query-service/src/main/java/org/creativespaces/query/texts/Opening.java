package org.creativespaces.query.texts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Opens texts one after the other on one thread. */
final class Opening {
    private static final int TAG_BITS = 128;
    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();

    private final Cipher unwrapping;
    private final Cipher decrypting;

    /**
     * Ready to open.
     *
     * @param wrapping the key under which the texts' keys are wrapped
     */
    Opening(byte[] wrapping) throws GeneralSecurityException {
        unwrapping = Cipher.getInstance("AESWrap");
        unwrapping.init(Cipher.UNWRAP_MODE, new SecretKeySpec(wrapping, "AES"));
        decrypting = Cipher.getInstance("AES/GCM/NoPadding");
    }

    /** Throws {@link IllegalArgumentException} for what is not base64url. */
    String open(Jwe jwe, byte[] wrapped) throws GeneralSecurityException {
        var key = (SecretKey) unwrapping.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
        decrypting.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, BASE64.decode(jwe.iv())));
        decrypting.updateAAD(jwe.header().getBytes(StandardCharsets.US_ASCII));
        var ciphertext = BASE64.decode(jwe.ciphertext());
        var tag = BASE64.decode(jwe.tag());
        var text = new byte[decrypting.getOutputSize(ciphertext.length + tag.length)];
        var begun = decrypting.update(ciphertext, 0, ciphertext.length, text);
        var length = begun + decrypting.doFinal(tag, 0, tag.length, text, begun);
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }
}
