package org.creativespaces.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VerifiedTokensTest {
    private static final Instant EXPIRES = Instant.parse("2026-04-01T13:00:00Z");

    private Instant now = EXPIRES.minus(Duration.ofHours(1));
    private long nanos;
    private int checks;
    private boolean keyWithdrawn;
    private final VerifiedTokens tokens = new VerifiedTokens(this::check, () -> now, () -> nanos);

    private Jwt check(String token) {
        checks++;
        if (keyWithdrawn || token.startsWith("forged")) throw new BadJwtException("not of the issuer");
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject(token)
                .expiresAt(EXPIRES)
                .build();
    }

    @Test
    void a_token_is_checked_once() {
        assertThat(tokens.decode("sam")).isSameAs(tokens.decode("sam"));
        assertThat(checks).isEqualTo(1);
    }

    @Test
    void another_token_is_checked_whatever_was_found_of_others() {
        tokens.decode("sam");

        assertThat(tokens.decode("sam2").getSubject()).isEqualTo("sam2");
        assertThat(checks).isEqualTo(2);
    }

    @Test
    void a_bad_token_is_refused_each_time() {
        for (var time = 1; time <= 2; time++) {
            assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("forged"));
            assertThat(checks).isEqualTo(time);
        }
    }

    @Test
    void a_withdrawn_key_is_noticed_after_a_minute() {
        tokens.decode("sam");
        keyWithdrawn = true;
        nanos += VerifiedTokens.LONGEST.toNanos();

        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("sam"));
    }

    @Test
    void a_token_that_expired_is_checked_again() {
        tokens.decode("sam");
        now = EXPIRES;
        tokens.decode("sam");

        assertThat(checks).isEqualTo(2);
    }
}
