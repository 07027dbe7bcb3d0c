package org.creativespaces.query.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.creativespaces.events.Region;
import org.creativespaces.query.http.Answers;
import org.creativespaces.query.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DashboardShortcutTest {
    private static final String PATH = "/api/v1/regions/E12000007/dashboard";
    private static final Viewer READER = new Viewer(Set.of(Viewer.Role.AUDITOR), Set.of(), null, Set.of());

    private boolean caughtUp = true;
    private final DashboardShortcut shortcut =
            new DashboardShortcut(DashboardShortcutTest::kept, () -> READER, () -> caughtUp);
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", PATH);
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain others = new MockFilterChain();

    /** London's, and no other. */
    private static @Nullable ResponseEntity<byte[]> kept(@Nullable Region region, Viewer viewer) {
        if (region == null || !PATH.contains(region.code().value()) || !viewer.equals(READER)) return null;
        return Answers.current(7)
                .eTag("\"tag\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"of\":\"london\"}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_is_kept_is_answered_with_its_headers() throws Exception {
        shortcut.doFilter(request, response, others);
        assertThat(others.getRequest()).isNull();
        assertThat(response.getContentAsString()).isEqualTo("{\"of\":\"london\"}");
        assertThat(response.getContentType()).isEqualTo("application/json");
        assertThat(response.getHeader("ETag")).isEqualTo("\"tag\"");
        assertThat(response.getHeader("X-Position")).isEqualTo("7");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-cache, private");
        assertThat(response.getHeader("Vary")).isEqualTo("Accept, Authorization");
        assertThat(response.getContentLength()).isEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource({"*/*", "application/json"})
    void whoever_takes_json_is_answered(String accept) throws Exception {
        request.addHeader(HttpHeaders.ACCEPT, accept);
        shortcut.doFilter(request, response, others);
        assertThat(others.getRequest()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"If-None-Match,\"tag\"", "If-Modified-Since,yesterday", "Accept,text/html"})
    void conditions_and_other_forms_are_the_controllers_business(String header, String value) throws Exception {
        request.addHeader(header, value);
        goesOn();
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD," + PATH,
        "GET,/api/v1/dashboard",
        "GET,/api/v1/regions/E99999999/dashboard",
        "GET,/api/v1/regions"
    })
    void what_is_not_kept_goes_on(String method, String path) throws Exception {
        request.setMethod(method);
        request.setRequestURI(path);
        goesOn();
    }

    @Test
    void so_does_what_is_asked_with_parameters() throws Exception {
        request.setQueryString("asOf=2026-03-31");
        goesOn();
    }

    @Test
    void nothing_is_answered_before_the_read_models_have_caught_up() throws Exception {
        caughtUp = false;
        goesOn();
    }

    private void goesOn() throws Exception {
        shortcut.doFilter(request, response, others);
        assertThat(others.getRequest()).isSameAs(request);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }
}
