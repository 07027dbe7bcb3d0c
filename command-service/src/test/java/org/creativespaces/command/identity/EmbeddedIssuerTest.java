package org.creativespaces.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import org.creativespaces.command.http.EdgeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@EdgeTest
class EmbeddedIssuerTest {
    @Autowired
    private Tokens tokens;

    @Autowired
    private JwtDecoder decoder;

    @Autowired
    private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({"organiser-cli, organiser, 4", "partner-cli, partner, 0", "auditor-cli, auditor, 0"})
    void a_machine_client_gets_a_token_that_says_what_it_may_do(String client, String role, int regions) {
        var token = decoder.decode(tokens.of(client));

        assertThat(token.getClaimAsStringList("roles")).containsExactly(role);
        assertThat(token.getClaimAsStringList("regions")).hasSize(regions);
        assertThat(token.getClaimAsStringList("spaces")).isEqualTo(role.equals("partner") ? List.of("public") : null);
        assertThat(token.getClaimAsString("actor")).isEqualTo("client:" + client);
        assertThat(token.getExpiresAt()).isEqualTo(token.getIssuedAt().plus(Clients.TOKEN_LIFETIME));
    }

    @Test
    void a_partner_is_granted_all_public_spaces() {
        for (var partner : List.of("partner-cli", "pat")) {
            assertThat(decoder.decode(tokens.of(partner)).getClaimAsStringList("spaces"))
                    .containsExactly("public");
        }
        for (var other : List.of("organiser-cli", "auditor-cli", "sam")) {
            assertThat(decoder.decode(tokens.of(other)).hasClaim("spaces")).isFalse();
        }
    }

    @Test
    void a_wrong_secret_gets_no_token() {
        assertThat(tokens.request("organiser-cli", "guessed"))
                .hasStatus(401)
                .bodyText()
                .contains("invalid_client");
    }

    @Test
    void a_person_signs_in_on_the_page_and_gets_a_token() {
        var token = decoder.decode(tokens.of("olu"));

        assertThat(token.getSubject()).isEqualTo("olu");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("organiser");
        assertThat(token.getClaimAsStringList("regions")).containsExactly("E12000007");
        assertThat(token.getClaimAsString("actor")).isNull();
    }

    @Test
    void an_id_token_opens_nothing() {
        var idToken = JsonMapper.shared()
                .readTree(Tokens.body(tokens.exchange("sam")))
                .get("id_token")
                .stringValue();

        assertThatThrownBy(() -> decoder.decode(idToken))
                .isInstanceOf(JwtException.class)
                .hasMessageContaining("aud");
    }

    @Test
    void a_code_is_good_for_one_token_and_its_verifier_only() {
        var session = new MockHttpSession();
        tokens.signIn(session, "sam", People.DEMO_PASSWORD);
        var code = tokens.code(session);

        assertThat(tokens.redeem(code, "another-verifier-that-is-longer-than-forty-three"))
                .hasStatus(400);
        assertThat(tokens.redeem(code, Tokens.VERIFIER)).hasStatusOk();
        assertThat(tokens.redeem(code, Tokens.VERIFIER)).hasStatus(400);
    }

    @Test
    void a_redirect_elsewhere_is_refused() {
        var session = new MockHttpSession();
        tokens.signIn(session, "sam", People.DEMO_PASSWORD);

        assertThat(tokens.authorize(session, "https://elsewhere.example/login/oauth2/code/creative-spaces"))
                .hasStatus(400);
        assertThat(tokens.authorize(session, "http://localhost:8080/login/oauth2/code/creative-spaces"))
                .redirectedUrl()
                .startsWith("http://localhost:8080/login/oauth2/code/creative-spaces?code=");
    }

    @Test
    void what_others_need_to_check_tokens_is_published() {
        assertThat(mvc.get().uri("/.well-known/openid-configuration"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.issuer")
                .isEqualTo("http://localhost:8080");
        assertThat(mvc.get().uri("/oauth2/jwks"))
                .hasStatusOk()
                .bodyText()
                .contains("\"kid\"")
                .doesNotContain("\"d\":");
    }

    @Test
    void what_a_challenge_refers_to_is_there() {
        var challenged = mvc.get()
                .uri("/userinfo")
                .header(HttpHeaders.AUTHORIZATION, "Bearer nonsense")
                .exchange();
        var named = Pattern.compile("resource_metadata=\"http://localhost([^\"]+)\"")
                .matcher(String.valueOf(challenged.getResponse().getHeader(HttpHeaders.WWW_AUTHENTICATE)));

        assertThat(named.find()).isTrue();
        assertThat(mvc.get().uri(named.group(1))).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            {"resource": "http://localhost:8080", "authorization_servers": ["http://localhost:8080"],
             "tls_client_certificate_bound_access_tokens": false}\
            """);
    }
}
