package org.creativespaces.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.creativespaces.command.trace.CommandSpans;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrelationTest {
    @Test
    void what_is_logged_for_a_command_carries_its_ids_until_the_answer_and_no_longer() {
        var logged = new HashMap<String, String>();

        assertThatThrownBy(() -> new Correlation(CommandSpans.NONE, Clock.systemUTC())
                        .doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> {
                            Correlation.of("c1", "round-7");
                            logged.putAll(MDC.getCopyOfContextMap());
                            throw new ServletException("after the command");
                        }))
                .isInstanceOf(ServletException.class);

        assertThat(logged).isEqualTo(Map.of("commandId", "c1", "correlationId", "round-7"));
        assertThat(MDC.get("commandId")).isNull();
        assertThat(MDC.get("correlationId")).isNull();
    }
}
