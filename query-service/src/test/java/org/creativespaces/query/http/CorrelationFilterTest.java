package org.creativespaces.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorrelationFilterTest {
    @Test
    void what_the_caller_says_is_logged_while_the_request_lasts() throws Exception {
        assertThat(logged("round-7")).isEqualTo("round-7");
        assertThat(MDC.get("correlationId")).isNull();
    }

    @Test
    void what_could_forge_a_line_is_passed_over() throws Exception {
        assertThat(logged("x\n2026-11-30 ERROR all is lost")).isNull();
        assertThat(logged("y".repeat(65))).isNull();
        assertThat(logged(null)).isNull();
    }

    private static @Nullable String logged(@Nullable String header) throws Exception {
        var request = new MockHttpServletRequest();
        if (header != null) request.addHeader("X-Correlation-Id", header);
        var seen = new ArrayList<String>();
        new CorrelationFilter()
                .doFilter(request, new MockHttpServletResponse(), (in, out) -> seen.add(MDC.get("correlationId")));
        return seen.getFirst();
    }
}
