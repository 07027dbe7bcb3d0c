package org.creativespaces.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import org.creativespaces.query.http.RequestRefused;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NotBeforeTest {
    private final AtomicBoolean caughtUp = new AtomicBoolean();
    private final NotBefore notBefore = new NotBefore(caughtUp::get);

    @Test
    void nothing_is_read_before_the_read_models_have_caught_up() {
        for (var method : new String[] {"GET", "HEAD"}) {
            assertThatThrownBy(() -> ask(method)).isInstanceOfSatisfying(RequestRefused.class, refused -> {
                assertThat(refused.getStatusCode().value()).isEqualTo(503);
                assertThat(refused.getHeaders().getFirst("Retry-After")).isEqualTo("1");
            });
        }
        caughtUp.set(true);
        assertThat(ask("GET")).isTrue();
    }

    @Test
    void writing_does_not_wait_for_reading() {
        assertThat(ask("POST")).isTrue();
    }

    private boolean ask(String method) {
        return notBefore.preHandle(new MockHttpServletRequest(method, "/"), new MockHttpServletResponse(), this);
    }
}
