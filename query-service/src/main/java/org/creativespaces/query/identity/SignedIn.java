package org.creativespaces.query.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * The person who is signed in on the pages.
 *
 * @param name as the issuer calls them
 * @param token what they act with; it never leaves the server
 */
public record SignedIn(String name, String token) {
    private static final String ENDED = SignedIn.class.getName() + ".ended";

    /** Nobody while the reader is anonymous. */
    public static Optional<SignedIn> now() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Optional.of(new SignedIn(token.getName(), token.getToken().getTokenValue()))
                : Optional.empty();
    }

    /** Whether somebody was signed in until their token ran out and could not be renewed. */
    public static boolean hasEnded(HttpServletRequest request) {
        return request.getAttribute(ENDED) != null;
    }

    static void end(HttpServletRequest request) {
        request.setAttribute(ENDED, true);
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "SignedIn[name=" + name + "]";
    }
}
