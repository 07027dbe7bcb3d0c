package org.creativespaces.command.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BearerTokensTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer eyJh.bG-c_iOi~J+S/U",
                "Bearer abc==",
                "bearer abc",
                "BEARER abc",
                "Bearer",
                "Bearer ",
                "Bearer  abc",
                "Bearer a b",
                "Bearer ümlaut",
                "Bearer a\"b",
                "Basic abc",
                "Bearerabc",
                ""
            })
    void a_header_is_read_as_spring_reads_it(String header) {
        assertThat(read(new BearerTokens(), header)).isEqualTo(read(new DefaultBearerTokenResolver(), header));
    }

    @Test
    void without_a_header_there_is_no_token() {
        assertThat(new BearerTokens().resolve(new MockHttpServletRequest())).isNull();
    }

    /** The token, nothing, or the error. */
    private static String read(BearerTokenResolver tokens, String header) {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", header);
        try {
            return "token: " + tokens.resolve(request);
        } catch (OAuth2AuthenticationException e) {
            return "error: " + e.getError().getErrorCode();
        }
    }
}
