package org.creativespaces.command.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Acts;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.decision.Outcome;
import org.creativespaces.events.CommandTrace;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportedSpansTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String CALLER = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final List<SpanData> told = new ArrayList<>();

    record Paint(Act act, String text) implements Command {
        @Override
        public Object target() {
            return "wall";
        }
    }

    @Test
    void a_request_and_its_command_are_one_trace_named_after_the_command() {
        var command = new Paint(Acts.admin(), "a secret");
        var id = command.act().commandId();
        try (var spans = spans(1)) {
            spans.command(
                    command,
                    "recorded",
                    new Outcome("wall", 1, List.of(new Outcome.Event("e1", "org.creativespaces.wall.painted.v1"))),
                    true,
                    NOON,
                    NOON.plusMillis(5));
            spans.request(id, "POST", "/api/v1/walls", 201, CALLER, NOON.minusMillis(1), NOON.plusMillis(6));
        }

        var painted = told.get(0);
        var request = told.get(1);
        assertThat(told).extracting(SpanData::getTraceId).containsOnly(CommandTrace.id(id));
        assertThat(request.getSpanId()).isEqualTo(painted.getParentSpanId());
        assertThat(painted.getSpanId()).isEqualTo(CommandTrace.span(id, "command"));
        assertThat(request.getParentSpanContext().isValid()).isFalse();
        assertThat(request.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(request.getName()).isEqualTo("POST /api/v1/walls");
        assertThat(request.getLinks().getFirst().getSpanContext().getTraceId())
                .isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(painted.getName()).isEqualTo("Paint");
        assertThat(painted.getEvents())
                .extracting(EventData::getName)
                .containsExactly("org.creativespaces.wall.painted.v1");
        assertThat(painted.getEndEpochNanos() - painted.getStartEpochNanos()).isEqualTo(5_000_000);
        assertThat(told.toString()).doesNotContain("secret");
    }

    @Test
    void what_failed_is_marked_and_what_came_without_a_request_stands_alone() {
        var command = new Paint(Acts.admin(), "a secret");
        try (var spans = spans(1)) {
            spans.command(command, "failed", null, false, NOON, NOON);
            spans.request(command.act().commandId(), "POST", "/api/v1/walls", 503, "no span", NOON, NOON);
        }
        assertThat(told).extracting(span -> span.getStatus().getStatusCode()).containsOnly(StatusCode.ERROR);
        assertThat(told.getFirst().getParentSpanContext().isValid()).isFalse();
        assertThat(told.getLast().getLinks()).isEmpty();
    }

    @Test
    void a_share_is_chosen_by_the_commands_names() {
        try (var half = spans(0.5);
                var none = spans(0)) {
            IntStream.range(0, 1_000).forEach(i -> {
                half.request("c" + i, "POST", "/half", 200, null, NOON, NOON);
                half.request("c" + i, "POST", "/half", 200, null, NOON, NOON);
                none.request("c" + i, "POST", "/none", 200, null, NOON, NOON);
            });
        }
        assertThat(told).extracting(SpanData::getName).containsOnly("POST /half");
        assertThat(told.stream().map(SpanData::getTraceId).distinct().count()).isBetween(400L, 600L);
        assertThat(told.size() % 2).isZero();
        assertThatThrownBy(() -> new TraceSettings(null, 1.5)).hasMessageContaining("creative-spaces.tracing.share");
    }

    private ExportedSpans spans(double share) {
        SpanExporter exporter = new SpanExporter() {
            @Override
            public CompletableResultCode export(Collection<SpanData> spans) {
                told.addAll(spans);
                return CompletableResultCode.ofSuccess();
            }

            @Override
            public CompletableResultCode flush() {
                return CompletableResultCode.ofSuccess();
            }

            @Override
            public CompletableResultCode shutdown() {
                return CompletableResultCode.ofSuccess();
            }
        };
        return new ExportedSpans(
                SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(exporter)), share);
    }
}
