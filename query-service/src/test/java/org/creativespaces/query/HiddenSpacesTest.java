package org.creativespaces.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creativespaces.query.HiddenStory.ADAPTED;
import static org.creativespaces.query.HiddenStory.CHALLENGE;
import static org.creativespaces.query.HiddenStory.HIDDEN;
import static org.creativespaces.query.HiddenStory.HIDDEN_WORDS;
import static org.creativespaces.query.HiddenStory.LEEDS;
import static org.creativespaces.query.HiddenStory.LONDON;
import static org.creativespaces.query.HiddenStory.MISSING;
import static org.creativespaces.query.HiddenStory.OPEN;
import static org.creativespaces.query.HiddenStory.SECRET;
import static org.creativespaces.query.HiddenStory.SOLUTION;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creativespaces.query.ledger.LedgerFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is in a space for its members is to everybody else as if it were not, on every path. */
@SpringBootTest(classes = {QueryService.class, HiddenSpacesTest.Issuer.class})
@AutoConfigureMockMvc
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HiddenSpacesTest {
    @TempDir
    private static Path folder;

    @Autowired
    private MockMvcTester mvc;

    @DynamicPropertySource
    static void history(DynamicPropertyRegistry registry) throws Exception {
        var story = new HiddenStory(folder);
        try (var ledger = new LedgerFixture(folder)) {
            story.tell(ledger);
        }
        story.link("member", HiddenStory.MEMBER);
        story.link("participant", HiddenStory.OTHER);
        registry.add("creative-spaces.data-dir", () -> folder);
    }

    @BeforeEach
    void caughtUp() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> mvc.get()
                                .uri("/api/v1/regions")
                                .exchange()
                                .getResponse()
                                .getStatus()
                        == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "participant", "organiser-of-leeds", "partner", "partner-of-nothing", "admin"})
    void what_is_hidden_is_answered_as_what_is_not_there(String who) throws Exception {
        for (var method : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
            for (var address : addresses()) {
                var path = address[0];
                var id = address[1];
                var hidden = read(method, path.formatted(id), who);
                var missing = read(method, path.formatted(MISSING), who);
                assertThat(text(hidden).replace(id, MISSING)).as(path).isEqualTo(text(missing));
                assertThat(hidden.getResponse().getStatus())
                        .as(path)
                        .isEqualTo(missing.getResponse().getStatus());
                assertThat(headers(hidden)).as(path).isEqualTo(headers(missing));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "participant", "organiser-of-leeds", "partner", "partner-of-nothing", "admin"})
    void nothing_of_it_is_told_anywhere_else(String who) throws Exception {
        for (var path : elsewhere()) {
            var answer = read(HttpMethod.GET, path, who);
            if (!path.contains("/feed") && !path.endsWith("/me")) {
                assertThat(answer.getResponse().getStatus()).as(path).isEqualTo(200);
            }
            assertThat(text(answer)).as(path).doesNotContain(HIDDEN_WORDS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "organiser-of-london", "auditor"})
    void who_may_know_of_it_reads_it(String who) throws Exception {
        for (var address : addresses()) {
            // Pages are for who is signed in there, by a session.
            if (!address[0].startsWith("/api") || address[0].contains("feed") || address[0].contains("?space"))
                continue;
            var answer = read(HttpMethod.GET, address[0].formatted(address[1]), who);
            assertThat(answer.getResponse().getStatus()).as(address[0]).isEqualTo(200);
            assertThat(text(answer)).as(address[0]).contains(SECRET);
        }
        assertThat(text(read(HttpMethod.GET, "/api/v1/solutions/" + ADAPTED + "/trail", who)))
                .contains(SOLUTION.toString());
    }

    @Test
    void the_time_does_not_tell_hidden_from_missing() throws Exception {
        for (var id : List.of(SOLUTION.toString(), MISSING)) {
            var began = System.nanoTime();
            var answer = read(HttpMethod.GET, "/api/v1/solutions/" + id + "?minVersion=1", "anonymous");
            assertThat(answer.getResponse().getStatus()).isEqualTo(404);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
        }
    }

    /** Where a thing is asked for by its id. */
    private static List<String[]> addresses() {
        var addresses = new ArrayList<String[]>();
        for (var base : List.of("/api/v1", "")) {
            Stream.of("/spaces/%s", "/spaces/%s/trail", "/spaces/%s/trail?format=csv")
                    .filter(path -> !base.isEmpty() || path.endsWith("%s"))
                    .forEach(path -> addresses.add(new String[] {base + path, HIDDEN.toString()}));
            Stream.of("/challenges/%s", "/challenges/%s/trail", "/challenges/%s/trail?format=csv")
                    .filter(path -> !base.isEmpty() || path.endsWith("%s"))
                    .forEach(path -> addresses.add(new String[] {base + path, CHALLENGE.toString()}));
            Stream.of(
                            "/solutions/%s",
                            "/solutions/%s/trail",
                            "/solutions/%s/trail?format=csv",
                            "/solutions/%s/trail?limit=1",
                            "/solutions/%s/lineage")
                    .filter(path -> !base.isEmpty() || path.endsWith("%s") || path.endsWith("trail"))
                    .forEach(path -> addresses.add(new String[] {base + path, SOLUTION.toString()}));
        }
        addresses.add(new String[] {"/api/v1/solutions?space=%s", HIDDEN.toString()});
        addresses.add(new String[] {"/api/v1/solutions?challenge=%s", CHALLENGE.toString()});
        addresses.add(new String[] {"/api/v1/feed?subject=%s", SOLUTION.toString()});
        return addresses;
    }

    private static List<String> elsewhere() {
        var paths = new ArrayList<>(List.of("/", "/regions/" + LONDON, "/regions/" + LEEDS, "/spaces/" + OPEN));
        paths.addAll(List.of("/solutions/" + ADAPTED, "/solutions/" + ADAPTED + "/trail"));
        for (var path : List.of(
                "regions",
                "dashboard",
                "regions/" + LONDON + "/dashboard",
                "regions/" + LEEDS + "/dashboard",
                "spaces",
                "spaces/" + OPEN,
                "spaces/" + OPEN + "/trail",
                "solutions",
                "solutions?q=" + SECRET,
                "solutions?sort=acts",
                "solutions/" + ADAPTED,
                "solutions/" + ADAPTED + "/trail",
                "solutions/" + ADAPTED + "/trail?format=csv",
                "solutions/" + ADAPTED + "/lineage",
                "commitments",
                "risks",
                "organisations",
                "participants/me",
                "feed/stream?after=x")) {
            paths.add("/api/v1/" + path);
        }
        return paths;
    }

    private MvcTestResult read(HttpMethod method, String path, String who) {
        var request = mvc.method(method).uri(path);
        if (!who.equals("anonymous")) request.header(HttpHeaders.AUTHORIZATION, "Bearer " + who);
        return request.exchange();
    }

    private static String text(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** But for those whose value is anybody's: a tag of the body differs where the id is in it. */
    private static Map<String, Object> headers(MvcTestResult answer) {
        var headers = new java.util.TreeMap<String, Object>();
        for (var name : answer.getResponse().getHeaderNames()) {
            if (!name.equals(HttpHeaders.LINK) && !name.equals(HttpHeaders.ETAG)) {
                headers.put(name, answer.getResponse().getHeaders(name));
            }
        }
        return headers;
    }

    @TestConfiguration
    static class Issuer {
        private static final Map<String, Map<String, Object>> CLAIMS = Map.of(
                "member", Map.of("roles", List.of("participant")),
                "participant", Map.of("roles", List.of("participant")),
                "auditor", Map.of("roles", List.of("auditor")),
                "admin", Map.of("roles", List.of("admin")),
                "partner",
                        Map.of(
                                "roles",
                                List.of("partner"),
                                "spaces",
                                List.of("public"),
                                "regions",
                                List.of("E12000007")),
                "partner-of-nothing", Map.of("roles", List.of("partner")),
                "partner-of-space", Map.of("roles", List.of("partner"), "spaces", List.of(HIDDEN.toString())),
                "organiser-of-london", Map.of("roles", List.of("organiser"), "regions", List.of("E12000007")),
                "organiser-of-leeds", Map.of("roles", List.of("organiser"), "regions", List.of("E08000035")));

        @Bean
        JwtDecoder tokens() {
            return token -> {
                var claims = CLAIMS.get(token);
                if (claims == null) throw new BadJwtException("unknown");
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject(token)
                        .issuedAt(Instant.EPOCH)
                        .claims(all -> all.putAll(claims))
                        .build();
            };
        }
    }
}
