package org.creativespaces.command.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Gets tokens the way programs and people do: client credentials, or signing in on the page. */
public final class Tokens {
    public static final String SECRET = "a secret of the tests";

    static final String REDIRECT = "http://127.0.0.1:8080/login/oauth2/code/creative-spaces";
    static final String VERIFIER = "a-verifier-that-is-longer-than-forty-three-characters";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvcTester mvc;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Tokens(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** A token of a machine client or of one of the demo's people. */
    public String of(String who) {
        return known.computeIfAbsent(who, name -> name.endsWith("-cli") ? program(name) : person(name));
    }

    private String program(String client) {
        return token(request(client, SECRET));
    }

    MvcTestResult request(String client, String secret) {
        return mvc.post()
                .uri("/oauth2/token")
                .header(HttpHeaders.AUTHORIZATION, "Basic " + HttpHeaders.encodeBasicAuth(client, secret, null))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("grant_type", "client_credentials")
                .exchange();
    }

    private String person(String name) {
        return token(exchange(name));
    }

    /** The whole way of a person: sent to the page, signing in, sent back with a code, which becomes tokens. */
    MvcTestResult exchange(String name) {
        var session = new MockHttpSession();
        assertThat(authorize(session, REDIRECT)).redirectedUrl().endsWith("/sign-in");
        assertThat(signIn(session, name, People.DEMO_PASSWORD)).redirectedUrl().contains("/oauth2/authorize");
        return redeem(code(session), VERIFIER);
    }

    String code(MockHttpSession session) {
        var location = authorize(session, REDIRECT).getResponse().getHeader(HttpHeaders.LOCATION);
        assertThat(location).startsWith(REDIRECT);
        return UriComponentsBuilder.fromUriString(location)
                .build()
                .getQueryParams()
                .getFirst("code");
    }

    MvcTestResult redeem(String code, String verifier) {
        return mvc.post()
                .uri("/oauth2/token")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("grant_type", "authorization_code")
                .param("client_id", "creative-spaces-pages")
                .param("redirect_uri", REDIRECT)
                .param("code", code)
                .param("code_verifier", verifier)
                .exchange();
    }

    MvcTestResult authorize(MockHttpSession session, String redirect) {
        return mvc.get()
                .uri(UriComponentsBuilder.fromPath("/oauth2/authorize")
                        .queryParam("response_type", "code")
                        .queryParam("client_id", "creative-spaces-pages")
                        .queryParam("redirect_uri", redirect)
                        .queryParam("scope", "openid")
                        .queryParam("state", "s")
                        .queryParam("code_challenge", challenge())
                        .queryParam("code_challenge_method", "S256")
                        .build()
                        .toUriString())
                .accept(MediaType.TEXT_HTML)
                .session(session)
                .exchange();
    }

    MvcTestResult signIn(MockHttpSession session, String name, String password) {
        return mvc.post()
                .uri("/sign-in")
                .session(session)
                .param("_csrf", csrf(session, "/sign-in"))
                .param("username", name)
                .param("password", password)
                .exchange();
    }

    MvcTestResult signOut(MockHttpSession session) {
        return mvc.post()
                .uri("/sign-out")
                .session(session)
                .param("_csrf", csrf(session, "/sign-out"))
                .exchange();
    }

    private String csrf(MockHttpSession session, String page) {
        var csrf = CSRF.matcher(body(mvc.get().uri(page).session(session).exchange()));
        assertThat(csrf.find()).isTrue();
        return csrf.group(1);
    }

    static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String token(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(body(answer)).get("access_token").stringValue();
    }

    private static String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
