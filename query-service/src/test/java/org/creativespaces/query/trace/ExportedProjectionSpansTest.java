package org.creativespaces.query.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creativespaces.events.Actor;
import org.creativespaces.events.CommandTrace;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.Event;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.query.ledger.Recorded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportedProjectionSpansTest {
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final List<SpanData> told = new ArrayList<>();

    @Test
    void an_event_is_seen_within_the_trace_of_its_command() {
        try (var spans = spans(1)) {
            spans.projected(List.of(recorded("c1"), recorded("c2")), NOON.plusMillis(40));
        }

        assertThat(told).hasSize(2);
        var first = told.getFirst();
        assertThat(first.getTraceId()).isEqualTo(CommandTrace.id("c1"));
        assertThat(first.getParentSpanId()).isEqualTo(CommandTrace.span("c1", "command"));
        assertThat(first.getName()).isEqualTo("project org.creativespaces.participant.constituency_changed.v1");
        assertThat(first.getEndEpochNanos() - first.getStartEpochNanos()).isEqualTo(40_000_000);
        assertThat(told.getLast().getTraceId()).isEqualTo(CommandTrace.id("c2"));
        assertThat(told.toString()).doesNotContain("CARER", ANA.toString());
    }

    @Test
    void what_is_not_chosen_is_not_told_and_clocks_that_differ_make_no_time_run_backwards() {
        try (var none = spans(0);
                var spans = spans(1)) {
            none.projected(List.of(recorded("c1")), NOON);
            spans.projected(List.of(recorded("c1")), NOON.minusMillis(5));
        }

        assertThat(told)
                .singleElement()
                .satisfies(span -> assertThat(span.getEndEpochNanos()).isEqualTo(span.getStartEpochNanos()));
    }

    private static Recorded<Event> recorded(String commandId) {
        var region = new RegionCode("E12000007");
        var envelope =
                new Envelope(Actor.client("x"), null, null, region, List.of(), commandId, commandId, null, NOON, "00");
        return new Recorded<>(new ConstituencyChanged(ANA, Constituency.CARER, null), envelope, "e1", 7, 1, NOON);
    }

    private ExportedProjectionSpans spans(double share) {
        return new ExportedProjectionSpans(ToldSpans.to(told), share);
    }
}
