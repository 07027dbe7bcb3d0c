package org.creativespaces.query.pages.act;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Words of the message file, in the reader's language; the most particular ones that there are. */
record Words(MessageSource messages, Locale locale) {
    /** Null if none of the keys has words. */
    @Nullable
    String first(Object[] filledIn, String... keys) {
        for (var key : keys) {
            var words = messages.getMessage(key, filledIn, null, locale);
            if (words != null) return words;
        }
        return null;
    }

    @Nullable
    String first(String... keys) {
        return first(new Object[0], keys);
    }

    /** A key that has no words is shown itself, for somebody to notice. */
    String of(String... keys) {
        var words = first(keys);
        return words == null ? keys[0] : words;
    }

    String of(Option option) {
        return option.key() == null ? option.text() : of(option.key());
    }
}
