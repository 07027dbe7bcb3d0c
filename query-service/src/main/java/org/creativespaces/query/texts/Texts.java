package org.creativespaces.query.texts;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.creativespaces.events.Sealed;
import org.jspecify.annotations.Nullable;

/** Opens sealed texts. Never throws, whatever has become of a text or its key. */
public interface Texts {
    /** What is shown in place of a text of somebody who was erased. */
    String ERASED = "erased at the person's request";

    /** What is shown in place of a single text that was removed for good; why is told in the trail. */
    String REDACTED = "redacted by an organiser";

    /** What is shown in place of a text that is damaged, or whose key cannot be reached. */
    String UNREADABLE = "cannot be read";

    /** What is shown to most readers in place of a text that an organiser has withheld. */
    String WITHHELD = "withheld by an organiser";

    /** What is shown to most readers in place of a text that its author has withdrawn. */
    String WITHDRAWN = "withdrawn by its author";

    /** Everything that is shown in place of a text. */
    Set<String> INSTEAD = Set.of(ERASED, REDACTED, UNREADABLE, WITHHELD, WITHDRAWN);

    /** The text; {@link #REDACTED} or {@link #ERASED} when its key is gone; null for null. */
    @Nullable
    String open(@Nullable Sealed sealed);

    /** Opens many at once. */
    Map<Sealed, String> openAll(Collection<Sealed> sealed);

    /**
     * Makes something that holds many texts and opens them all at once.
     *
     * @param making is called twice: the first time only to find out which texts are needed, with each one empty
     */
    default <T> T openWhile(Function<Opened, T> making) {
        var needed = new LinkedHashSet<Sealed>();
        var unused = making.apply(text -> {
            needed.add(text);
            return "";
        });
        var opened = openAll(needed);
        return making.apply(text -> opened.getOrDefault(text, UNREADABLE));
    }

    /** Texts that are open while something is made of them. */
    @FunctionalInterface
    interface Opened {
        String text(Sealed sealed);

        default @Nullable String optional(@Nullable Sealed sealed) {
            return sealed == null ? null : text(sealed);
        }

        /** What a person is called by a name that is gone once they were erased. */
        default String name(@Nullable Sealed sealed) {
            return sealed == null ? ERASED : text(sealed);
        }
    }

    /** Whether this is what somebody typed, rather than what is shown in its place. */
    static boolean isTyped(String text) {
        return !INSTEAD.contains(text);
    }
}
