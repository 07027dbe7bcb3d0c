package org.creativespaces.command.keys;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.creativespaces.command.keys.KeyWork.TextKey;
import org.creativespaces.events.Sealed;

/** Seals texts as JWE under random keys whose names follow from command and field: sent again, a command finds its keys. */
final class JweSealer implements Sealer {
    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 16;

    private final KeyVault vault;
    private final KeyWrap wrap;
    private final SecureRandom random = new SecureRandom();

    JweSealer(KeyVault vault, KeyWrap wrap) {
        this.vault = vault;
        this.wrap = wrap;
    }

    @Override
    public List<Sealed> sealAll(List<Text> texts) {
        if (texts.isEmpty()) return List.of();
        var keys = vault.keep(texts.stream().map(this::newKey).toList());
        var sealed = new ArrayList<Sealed>(texts.size());
        for (var i = 0; i < texts.size(); i++) sealed.add(seal(texts.get(i), keys.get(i)));
        return sealed;
    }

    private TextKey newKey(Text text) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new TextKey(kid(text), text.owner().key(), wrap.wrap(key));
    }

    private Sealed seal(Text text, byte[] wrapped) {
        var jwe = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                        .keyID(kid(text))
                        .customParam("commandId", text.commandId())
                        .customParam("field", text.field())
                        .build(),
                new Payload(text.text()));
        try {
            jwe.encrypt(new DirectEncrypter(wrap.unwrap(wrapped)));
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + text.field() + " of command " + text.commandId(), e);
        }
        return new Sealed(jwe.serialize());
    }

    /**
     * The owner is in the name: a command to make something, sent again before its event was recorded, may be about a new id, and
     * so about a new owner.
     */
    private static String kid(Text text) {
        try {
            var name = String.join(
                            "\n", text.commandId(), text.field(), text.owner().key())
                    .getBytes(StandardCharsets.UTF_8);
            var digest = MessageDigest.getInstance("SHA-256").digest(name);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, NAME_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
