package org.creativespaces.query.texts;

import java.util.Collection;
import java.util.Map;
import org.creativespaces.events.Sealed;
import org.jspecify.annotations.Nullable;

/** Opens sealed texts. Never throws for a missing or destroyed key. */
public interface Texts {
    /** What is shown in place of a text whose key was destroyed. */
    String ERASED = "erased at the person's request";

    /** The text; {@link #ERASED} when its key is gone; null for null. */
    @Nullable
    String open(@Nullable Sealed sealed);

    /** Opens many at once. */
    Map<Sealed, String> openAll(Collection<Sealed> sealed);
}
