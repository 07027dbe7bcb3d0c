package org.creativespaces.command.identity;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** What the pages of signing in and out say, in the language that a browser prefers, if there are words in it. */
final class SignInWords {
    private static final String FILE = SignInWords.class.getPackageName() + ".sign-in";
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-zA-Z.]+)}}");

    private final ResourceBundle words;

    SignInWords(Locale locale) {
        this.words = ResourceBundle.getBundle(FILE, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** Ready to stand in a page. */
    String of(String key, Object... filledIn) {
        var text = words.getString(key);
        return HtmlUtils.htmlEscape(filledIn.length == 0 ? text : MessageFormat.format(text, filledIn), "UTF-8");
    }

    /** A page with each of its places filled in: by what is given, else by the words of that name. */
    String fillIn(String page, Map<String, String> given) {
        return PLACE.matcher(page)
                .replaceAll(place -> Matcher.quoteReplacement(
                        given.containsKey(place.group(1)) ? given.get(place.group(1)) : of(place.group(1))));
    }
}
