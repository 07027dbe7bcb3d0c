package org.creativespaces.command.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The secrets of clients. The machine clients have one together: what is configured, else what was made up at the first start and told once.
 * Only its hash is kept.
 */
final class ClientSecret {
    private static final String NAME = "client-secret";
    private static final String PAGES = "pages-client-secret";
    private static final int BYTES = 32;

    private ClientSecret() {}

    /** The secret's hash. */
    static String hash(@Nullable String configured, Secrets secrets, PasswordEncoder encoder, Consumer<String> tell) {
        if (configured != null && !configured.isBlank()) return encoder.encode(configured);
        return secrets.find(NAME).orElseGet(() -> {
            var bytes = new byte[BYTES];
            new SecureRandom().nextBytes(bytes);
            var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            var hash = encoder.encode(secret);
            if (!secrets.keep(NAME, hash)) return secrets.find(NAME).orElseThrow();
            tell.accept(banner(secret));
            return hash;
        });
    }

    /** The hash of what the pages know too, made once: that takes longer than all else at a start. */
    static String ofPages(byte[] derived, Secrets secrets, PasswordEncoder encoder) {
        return secrets.find(PAGES).orElseGet(() -> {
            var hash = encoder.encode(Base64.getUrlEncoder().withoutPadding().encodeToString(derived));
            return secrets.keep(PAGES, hash) ? hash : secrets.find(PAGES).orElseThrow();
        });
    }

    private static String banner(String secret) {
        return """

            ------------------------------------------------------------------------------
              The secret of the machine clients organiser-cli, partner-cli, auditor-cli:

                %s

              It is told this once and kept only as a hash. To set one of your own:
              --creative-spaces.client-secret=…
            ------------------------------------------------------------------------------
            """.formatted(secret);
    }
}
