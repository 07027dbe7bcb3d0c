package org.creativespaces.query.texts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.creativespaces.events.Sealed;
import org.jspecify.annotations.Nullable;

/** Texts that look sealed and hold what they say, for tests in which no key matters. */
public final class PlainTexts implements Texts {
    private final Set<Sealed> destroyed = new HashSet<>();

    public static Sealed sealed(String text) {
        var encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return new Sealed("plain..iv." + encoded + ".tag");
    }

    /** From now on the text reads as erased. */
    public void destroy(Sealed sealed) {
        destroyed.add(sealed);
    }

    @Override
    public @Nullable String open(@Nullable Sealed sealed) {
        if (sealed == null) return null;
        if (destroyed.contains(sealed)) return ERASED;
        return new String(Base64.getUrlDecoder().decode(sealed.jwe().split("\\.")[3]), StandardCharsets.UTF_8);
    }

    @Override
    public Map<Sealed, String> openAll(Collection<Sealed> sealed) {
        var opened = new HashMap<Sealed, String>();
        sealed.forEach(text -> opened.put(text, open(text)));
        return opened;
    }
}
