package org.creativespaces.command.identity;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;

/** The key that signs tokens: made at the first start, kept encrypted, so that tokens outlive a restart. */
final class SigningKey {
    private static final String NAME = "token-signing-key";
    private static final int BITS = 2048;

    private SigningKey() {}

    /** Needs the same 32 bytes to encrypt under each time; with others it is an {@link IllegalStateException}. */
    static RSAKey load(Secrets secrets, byte[] under) {
        try {
            var kept = secrets.find(NAME);
            if (kept.isPresent()) return decrypt(kept.get(), under);
            var made = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
            return secrets.keep(NAME, encrypt(made, under)) ? made : load(secrets, under);
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("the token signing key cannot be read: was the master key replaced?", e);
        }
    }

    private static String encrypt(RSAKey key, byte[] under) throws JOSEException {
        var jwe = new JWEObject(
                new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), new Payload(key.toJSONString()));
        jwe.encrypt(new DirectEncrypter(under));
        return jwe.serialize();
    }

    private static RSAKey decrypt(String kept, byte[] under) throws JOSEException, ParseException {
        var jwe = JWEObject.parse(kept);
        jwe.decrypt(new DirectDecrypter(under));
        return RSAKey.parse(jwe.getPayload().toString());
    }
}
