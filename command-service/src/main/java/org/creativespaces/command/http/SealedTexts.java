package org.creativespaces.command.http;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.creativespaces.events.Sealed;
import org.jspecify.annotations.Nullable;

/** The texts of one write, sealed together when the first is asked for: what is refused before makes no keys. */
public final class SealedTexts {
    private final Supplier<Map<String, Sealed>> seal;
    private @Nullable Map<String, Sealed> sealed;

    SealedTexts(Supplier<Map<String, Sealed>> seal) {
        this.seal = seal;
    }

    public Sealed get(String field) {
        return Objects.requireNonNull(find(field), field);
    }

    public @Nullable Sealed find(String field) {
        if (sealed == null) sealed = seal.get();
        return sealed.get(field);
    }
}
