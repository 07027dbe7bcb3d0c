package org.creativespaces.query.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes who is signed in by their session the same to the rest of the program as who sends a token: for this request only,
 * nothing of it is stored.
 */
final class PageSessionFilter extends OncePerRequestFilter {
    private final PageTokens tokens;

    PageSessionFilter(PageTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (FormRefused.isOfAnother(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (!isSigningOut(request)
                && SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken person) {
            var token = tokens.of(person, request, response);
            if (token.isEmpty()) SignedIn.end(request);
            SecurityContextHolder.setContext(
                    token.map(jwt -> context(jwt, name(person))).orElseGet(SecurityContextImpl::new));
        }
        if (uploadsUnknown(request)) response.sendRedirect(PageSignIn.START);
        else chain.doFilter(request, response);
    }

    /** Then the issuer is told by what it said of the person when they came; whether their token is still good is no matter. */
    private static boolean isSigningOut(HttpServletRequest request) {
        return request.getRequestURI().equals(PageSignIn.OUT);
    }

    private static SecurityContextImpl context(Jwt token, String name) {
        return new SecurityContextImpl(new JwtAuthenticationToken(token, List.of(), name));
    }

    /** What the person signs in by, where the issuer tells; else by what it knows them. */
    private static String name(OAuth2AuthenticationToken person) {
        var told = person.getPrincipal().getAttribute(StandardClaimNames.PREFERRED_USERNAME);
        return told == null ? person.getName() : told.toString();
    }

    /** Files are read before their form is checked: not those of just anybody. */
    private static boolean uploadsUnknown(HttpServletRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null
                && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                && SignedIn.now().isEmpty();
    }
}
