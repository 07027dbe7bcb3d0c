package org.creativespaces.query.identity;

import java.util.Arrays;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Everything that can be read, by who may. What is in no list is not served. */
final class ReadPaths {
    /** For partners, auditors and organisers. */
    static final String[] FEED = {"/api/v1/feed", "/api/v1/feed/**"};

    /** For who is signed in. */
    static final String[] OWN = {"/api/v1/participants/**"};

    /** For everybody; what is in a space that is not public is left out of the answers. */
    static final String[] PUBLIC = {
        "/api/v1/regions/**",
        "/api/v1/dashboard",
        "/api/v1/spaces/**",
        "/api/v1/challenges/**",
        "/api/v1/solutions/**",
        "/api/v1/organisations/**",
        "/api/v1/commitments",
        "/api/v1/risks",
        "/api/v1/events/**"
    };

    /** Pages and what belongs to them. */
    static final String[] PAGES = {
        "/",
        "/regions/**",
        "/spaces/**",
        "/challenges/**",
        "/solutions/**",
        "/live",
        "/commitments",
        "/risks",
        "/organisations/**",
        "/partners",
        "/audit",
        "/audit/events",
        "/openapi",
        "/openapi.yaml",
        "/asyncapi.yaml",
        "/assets/**",
        "/webjars/**",
        "/favicon.ico"
    };

    /** Where people sign in and act: whatever the method. */
    static final String[] ACTING = {
        "/act/**", "/account", "/account/**", "/imports/**", PageSignIn.CALLBACK,
    };

    private ReadPaths() {}

    static RequestMatcher reading(String[]... paths) {
        return new AndRequestMatcher(
                request -> HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod()),
                any(paths));
    }

    static RequestMatcher any(String[]... paths) {
        return new OrRequestMatcher(Arrays.stream(paths)
                .flatMap(Arrays::stream)
                .map(path -> (RequestMatcher)
                        PathPatternRequestMatcher.withDefaults().matcher(path))
                .toList());
    }
}
