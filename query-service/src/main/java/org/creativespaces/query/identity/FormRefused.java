package org.creativespaces.query.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A form without the token of its session. Most likely the session has ended while somebody typed: then what they typed is kept
 * and they are asked to sign in again. A form that another site sent is refused, and changes nothing in any session.
 */
final class FormRefused implements AccessDeniedHandler {
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException && isOurs(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, again(request));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Where somebody signs in once more, and finds what they typed in its form. */
    static String again(HttpServletRequest request) {
        var draft = Drafts.keep(request);
        var back = UriComponentsBuilder.fromPath(request.getRequestURI());
        if (draft != null) back.queryParam("draft", draft);
        return UriComponentsBuilder.fromPath("/account/again")
                .queryParam("to", "{to}")
                .build(back.build().toUriString())
                .toString();
    }

    /** Whether another site sent it: such a form begins no session here, which would end the one that there is. */
    static boolean isOfAnother(HttpServletRequest request) {
        var reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        return !reads && request.getHeader(HttpHeaders.ORIGIN) != null && !isOurs(request);
    }

    /** Browsers name the site that a form was on; what names none is no browser of today, and sends no cookies unasked. */
    private static boolean isOurs(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        var host = request.getHeader(HttpHeaders.HOST);
        return origin != null
                && host != null
                && origin.replaceFirst("^https?://", "").equals(host);
    }
}
