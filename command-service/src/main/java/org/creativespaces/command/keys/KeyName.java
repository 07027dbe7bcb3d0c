package org.creativespaces.command.keys;

import com.nimbusds.jose.JWEObject;
import java.text.ParseException;
import java.util.Optional;

/** The name of the key that a text is sealed under, as the text itself says. */
public final class KeyName {
    private KeyName() {}

    /** None if it is no sealed text. */
    public static Optional<String> in(String jwe) {
        try {
            return Optional.ofNullable(JWEObject.parse(jwe).getHeader().getKeyID());
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
