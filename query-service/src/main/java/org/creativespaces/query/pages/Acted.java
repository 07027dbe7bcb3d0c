package org.creativespaces.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;

/** When somebody last did something on the pages: what was rendered before does not show it to them. */
public final class Acted {
    private static final String WHEN = Acted.class.getName();

    private Acted() {}

    /** To be said after what they did can be read. */
    public static void now(HttpServletRequest request, Clock clock) {
        request.getSession().setAttribute(WHEN, clock.instant());
    }

    /** Whether they did something since a moment. */
    static boolean since(Instant moment, HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(WHEN) instanceof Instant when && !when.isBefore(moment);
    }
}
