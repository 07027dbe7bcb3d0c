package org.creativespaces.command.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.creativespaces.command.state.StateDb;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretsTest {
    private static final Pattern SECRET = Pattern.compile("(?m)^ +([A-Za-z0-9_-]{43})$");

    @TempDir
    private Path folder;

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final List<String> told = new ArrayList<>();
    private StateDb state;

    @BeforeEach
    void open() {
        state = StateDb.open(folder);
    }

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void a_secret_is_made_up_and_told_at_the_first_start_only() {
        var first = clientSecret(null);
        var second = clientSecret(null);

        assertThat(told).hasSize(1);
        assertThat(second).isEqualTo(first);
        assertThat(encoder.matches(secretTold(), first)).isTrue();
    }

    @Test
    void the_secret_itself_is_not_kept() throws Exception {
        clientSecret(null);
        state.close();

        assertThat(content()).contains("client-secret").doesNotContain(secretTold());
    }

    @Test
    void one_that_is_configured_is_never_told_and_goes_before_the_one_made_up() {
        var made = clientSecret(null);
        var configured = clientSecret("a secret of our own");

        assertThat(encoder.matches("a secret of our own", configured)).isTrue();
        assertThat(clientSecret(null)).isEqualTo(made);
        assertThat(told).hasSize(1);
    }

    @Test
    void the_signing_key_is_the_same_after_a_restart() throws Exception {
        var first = SigningKey.load(new Secrets(state), new byte[32]);
        state.close();
        state = StateDb.open(folder);

        assertThat(SigningKey.load(new Secrets(state), new byte[32])).isEqualTo(first);
        assertThat(first.isPrivate()).isTrue();
        assertThat(first.size()).isEqualTo(2048);
    }

    @Test
    void the_signing_key_is_kept_encrypted() throws Exception {
        var key = SigningKey.load(new Secrets(state), new byte[32]);
        state.close();

        assertThat(content())
                .contains("token-signing-key")
                .doesNotContain(key.getPrivateExponent().toString());
    }

    @Test
    void the_signing_key_cannot_be_read_under_another_master_key() {
        SigningKey.load(new Secrets(state), new byte[32]);
        var other = new byte[32];
        other[0] = 1;

        assertThatThrownBy(() -> SigningKey.load(new Secrets(state), other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("master key");
    }

    private String clientSecret(@Nullable String configured) {
        return ClientSecret.hash(configured, new Secrets(state), encoder, told::add);
    }

    private String secretTold() {
        var secret = SECRET.matcher(told.getFirst());
        assertThat(secret.find()).isTrue();
        return secret.group(1);
    }

    private String content() throws Exception {
        return Files.readString(folder.resolve("state.db"), StandardCharsets.ISO_8859_1);
    }
}
