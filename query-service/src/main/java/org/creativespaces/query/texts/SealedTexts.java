package org.creativespaces.query.texts;

import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creativespaces.events.Sealed;
import org.creativespaces.query.state.StateUnavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens texts with the keys of the key store. */
final class SealedTexts implements Texts {
    private static final Logger log = LoggerFactory.getLogger(SealedTexts.class);
    private static final String PURPOSE = "text-keys";

    private final MasterKey master;
    private final KeyReader keys;

    SealedTexts(MasterKey master, KeyReader keys) {
        this.master = master;
        this.keys = keys;
    }

    @Override
    public @Nullable String open(@Nullable Sealed sealed) {
        return sealed == null ? null : openAll(List.of(sealed)).get(sealed);
    }

    @Override
    public Map<Sealed, String> openAll(Collection<Sealed> sealed) {
        var texts = HashMap.<Sealed, String>newHashMap(sealed.size());
        var parsed = HashMap.<Sealed, Jwe>newHashMap(sealed.size());
        for (var text : sealed) {
            texts.put(text, UNREADABLE);
            Jwe.parse(text).ifPresent(jwe -> parsed.put(text, jwe));
        }
        if (parsed.isEmpty()) return texts;
        try {
            texts.putAll(opened(parsed));
        } catch (GeneralSecurityException | StateUnavailable | IllegalStateException e) {
            log.warn("texts cannot be opened: {}", e.getMessage());
        }
        return texts;
    }

    private Map<Sealed, String> opened(Map<Sealed, Jwe> parsed) throws GeneralSecurityException {
        var fates = keys.fates(parsed.values().stream().map(Jwe::kid).toList());
        var opening = new Opening(
                master.derive(PURPOSE).orElseThrow(() -> new IllegalStateException("there is no master key yet")));
        var texts = HashMap.<Sealed, String>newHashMap(parsed.size());
        parsed.forEach((text, jwe) -> {
            texts.put(text, text(opening, jwe, fates.get(jwe.kid())));
        });
        return texts;
    }

    /** A key store that was restored lacks younger keys, also those of persons erased: no more can be said of them. */
    private static String text(Opening opening, Jwe jwe, KeyReader.@Nullable Fate fate) {
        return switch (fate) {
            case KeyReader.Fate.Kept kept -> open(opening, jwe, kept.wrapped());
            case KeyReader.Fate.Redacted redacted -> REDACTED;
            case KeyReader.Fate.Erased erased -> ERASED;
            case null -> ERASED;
        };
    }

    private static String open(Opening opening, Jwe jwe, byte[] key) {
        try {
            return opening.open(jwe, key);
        } catch (GeneralSecurityException e) {
            log.warn(
                    "the text under key {} cannot be opened: {}",
                    jwe.kid(),
                    e.getClass().getSimpleName());
            return UNREADABLE;
        }
    }
}
