package org.creativespaces.query.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import jakarta.servlet.FilterChain;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadSpanFilterTest {
    private final List<SpanData> told = new ArrayList<>();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_read_is_told_by_its_route_and_nothing_of_what_was_asked() throws Exception {
        var request = new MockHttpServletRequest("GET", "/api/v1/solutions/0190a5c0-0000-7000-8000-000000000002");
        request.setQueryString("minVersion=7");
        request.addHeader("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        read(request, (asked, answer) -> {
            asked.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/api/v1/solutions/{id}");
            response.setStatus(404);
        });

        assertThat(told).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("GET /api/v1/solutions/{id}");
            assertThat(span.getKind()).isEqualTo(SpanKind.SERVER);
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
            assertThat(span.getLinks().getFirst().getSpanContext().getSpanId()).isEqualTo("b7ad6b7169203331");
            assertThat(span.getAttributes().toString()).contains("404");
        });
        assertThat(told.toString()).doesNotContain("0190a5c0", "minVersion");
    }

    @Test
    void what_fails_is_told_as_failed_and_what_writes_is_told_elsewhere() throws Exception {
        read(new MockHttpServletRequest("POST", "/solutions"), (asked, answer) -> {});
        assertThat(told).isEmpty();

        try {
            read(new MockHttpServletRequest("GET", "/solutions"), (asked, answer) -> {
                throw new IOException("gone");
            });
        } catch (IOException e) {
            assertThat(told)
                    .singleElement()
                    .satisfies(
                            span -> assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR));
            return;
        }
        throw new AssertionError("what fails is not kept back");
    }

    private void read(MockHttpServletRequest request, FilterChain chain) throws Exception {
        try (var filter = new ReadSpanFilter(ToldSpans.to(told), Clock.systemUTC())) {
            filter.doFilter(request, response, chain);
        }
    }
}
