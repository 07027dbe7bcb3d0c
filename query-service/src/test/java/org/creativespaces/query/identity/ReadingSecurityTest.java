package org.creativespaces.query.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.creativespaces.query.QueryProperties;
import org.creativespaces.query.ledger.LedgerFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(classes = ReadingSecurityTest.App.class)
@AutoConfigureMockMvc
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadingSecurityTest {
    @TempDir
    private static Path folder;

    @Autowired
    private MockMvcTester mvc;

    @DynamicPropertySource
    static void dataDir(DynamicPropertyRegistry registry) {
        try (var ledger = new LedgerFixture(folder)) {
            registry.add("creative-spaces.data-dir", () -> folder);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/regions", "/api/v1/solutions/x/trail", "/api/v1/dashboard", "/", "/spaces/x"})
    void everybody_reads_what_is_public(String path) {
        assertThat(get(path)).hasStatusOk().bodyText().isEqualTo("anonymous");
    }

    @ParameterizedTest
    @CsvSource({
        "auditor, 200", "partner, 200", "organiser-of-leeds, 200", "organiser-of-nothing, 200",
        "admin, 403", "participant, 403", "stranger, 403", "forged, 401"
    })
    void the_feed_is_for_partners_auditors_and_organisers(String token, int status) {
        assertThat(get("/api/v1/feed", token)).hasStatus(status);
        assertThat(get("/api/v1/feed/pages/1", token)).hasStatus(status);
    }

    @Test
    void the_feed_is_not_for_who_is_not_signed_in() {
        var answer = get("/api/v1/feed");

        problem(answer, 401, "NOT_SIGNED_IN");
        assertThat(answer).headers().hasValue(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    @Test
    void another_role_is_told_so() {
        problem(get("/api/v1/feed", "participant"), 403, "NOT_PERMITTED");
    }

    @Test
    void a_token_that_is_not_valid_is_refused_where_none_is_needed() {
        var forged = get("/api/v1/regions", "forged");
        problem(forged, 401, "NOT_SIGNED_IN");
        assertThat(forged).headers().hasValue(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        problem(get("/api/v1/regions", "not a token"), 401, "NOT_SIGNED_IN");
    }

    @Test
    void a_token_in_the_address_is_none() {
        problem(get("/api/v1/feed?access_token=auditor"), 401, "NOT_SIGNED_IN");
    }

    @Test
    void ones_own_record_is_for_who_is_signed_in() {
        problem(get("/api/v1/participants/me"), 401, "NOT_SIGNED_IN");
        assertThat(get("/api/v1/participants/me", "participant")).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/secret", "/api/v1/imports/1", "/secret", "/api/v2/regions", "/api/v1/feedback"})
    void what_is_not_named_is_not_served(String path) {
        problem(get(path), 404, "NOT_FOUND");
        problem(get(path, "auditor"), 404, "NOT_FOUND");
        assertThat(get(path).getRequest().getSession(false)).isNull();
    }

    @Test
    void a_browser_is_shown_the_error_page_for_what_is_not_there() {
        var answer = mvc.get().uri("/secret").accept(MediaType.TEXT_HTML).exchange();

        assertThat(answer).hasStatus(404).bodyText().isEmpty();
        assertThat(answer.getResponse().isCommitted())
                .as("left to the error page")
                .isTrue();
        assertThat(mvc.get().uri("/api/v1/secret").accept(MediaType.TEXT_HTML))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nothing_is_written_here(String method) {
        var answer = mvc.method(HttpMethod.valueOf(method))
                .uri("/api/v1/regions")
                .header(HttpHeaders.AUTHORIZATION, "Bearer auditor")
                .exchange();

        problem(answer, 404, "NOT_FOUND");
    }

    @Test
    void a_page_lets_a_browser_load_from_nowhere_else() {
        var answer = get("/");

        assertThat(answer)
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values -> assertThat(values)
                                .singleElement()
                                .asString()
                                .contains("default-src 'none'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe", "*"))
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Referrer-Policy", "same-origin")
                .hasValue("Cross-Origin-Opener-Policy", "same-origin");
    }

    @Test
    void a_form_that_another_site_sends_is_refused_and_changes_nothing() {
        for (var origin : new String[] {"https://elsewhere.example", "null", "http://localhost.elsewhere.example"}) {
            var answer = form().header(HttpHeaders.ORIGIN, origin).exchange();

            assertThat(answer).as(origin).hasStatus(403);
            assertThat(answer.getRequest().getSession(false)).as(origin).isNull();
        }
        assertThat(form().exchange()).as("no origin").hasStatus(403);
    }

    @Test
    void what_was_typed_is_kept_when_the_session_has_ended() {
        var answer = form().header(HttpHeaders.ORIGIN, "http://localhost").exchange();

        assertThat(answer).hasStatus(303);
        var next = answer.getResponse().getHeader(HttpHeaders.LOCATION);
        assertThat(next).startsWith("/account/again?to=%2Fact%2Fpropose%3Fdraft%3D");
        var draft = next.substring(next.lastIndexOf("%3D") + 3);
        assertThat(Drafts.find(answer.getRequest(), draft))
                .hasValueSatisfying(typed -> assertThat(typed)
                        .containsEntry("title", List.of("Walk"))
                        .doesNotContainKey("_csrf"));
    }

    @Test
    void files_of_who_is_not_signed_in_are_not_read() {
        var answer = mvc.post()
                .uri("/act/import")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .exchange();

        assertThat(answer).hasRedirectedUrl(PageSignIn.START);
    }

    @Test
    void reading_a_page_begins_no_session() {
        assertThat(get("/").getRequest().getSession(false)).isNull();
    }

    private MockMvcTester.MockMvcRequestBuilder form() {
        return mvc.post()
                .uri("/act/propose")
                .header(HttpHeaders.HOST, "localhost")
                .param("title", "Walk")
                .param("_csrf", "of a session that has ended");
    }

    @Test
    void health_is_open_and_what_else_is_managed_is_not() {
        assertThat(get("/actuator/health")).hasStatusOk();
        assertThat(get("/actuator/env")).hasStatus(404);
        assertThat(get("/actuator")).hasStatus(401);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).exchange();
    }

    private MvcTestResult get(String path, String token) {
        return mvc.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    private static void problem(MvcTestResult answer, int status, String reason) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.reason").isEqualTo(reason);
    }

    @Configuration
    @EnableAutoConfiguration
    @EnableConfigurationProperties(QueryProperties.class)
    @ComponentScan({
        "org.creativespaces.query.commands",
        "org.creativespaces.query.http",
        "org.creativespaces.query.identity",
        "org.creativespaces.query.ledger",
        "org.creativespaces.query.texts"
    })
    static class App {
        @Bean
        JwtDecoder tokens() {
            return new TestTokens();
        }
    }

    @RestController
    static class Everything {
        @RequestMapping({
            "/",
            "/spaces/x",
            "/secret",
            "/api/v1/regions",
            "/api/v1/solutions/x/trail",
            "/api/v1/dashboard",
            "/api/v1/feed",
            "/api/v1/feed/pages/1",
            "/api/v1/participants/me",
            "/api/v1/secret",
            "/api/v1/feedback",
            "/api/v1/imports/1",
            "/api/v2/regions",
            "/act/propose"
        })
        String who(Viewer viewer) {
            return viewer.equals(Viewer.ANONYMOUS) ? "anonymous" : viewer.toString();
        }
    }
}
