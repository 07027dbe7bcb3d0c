package org.creativespaces.command.http;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Spring's firewall, which has each header looked at whenever somebody reads it. Visible ASCII is found to be in order at a
 * glance; anything else is matched against the same expressions as without this.
 */
final class PlainHeaders {
    private static final Predicate<String> NAMES =
            Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*").asMatchPredicate();
    private static final Predicate<String> VALUES =
            Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*").asMatchPredicate();

    private PlainHeaders() {}

    static HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(unlessPlain(NAMES));
        firewall.setAllowedHeaderValues(unlessPlain(VALUES));
        return firewall;
    }

    private static Predicate<String> unlessPlain(Predicate<String> strict) {
        return text -> isPlain(text) || strict.test(text);
    }

    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c > '~') return false;
        }
        return true;
    }
}
