package org.creativespaces.query.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.time.Instant;
import java.util.List;
import org.creativespaces.events.CommandTrace;
import org.creativespaces.events.Event;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.query.ledger.Recorded;

/** Makes a span of each event's way from the ledger into the read models, within its command's trace. */
final class ExportedProjectionSpans implements ProjectionSpans, AutoCloseable {
    private static final String COMMAND = "command";
    private static final AttributeKey<String> EVENT_ID = AttributeKey.stringKey("creativespaces.event.id");
    private static final AttributeKey<Long> POSITION = AttributeKey.longKey("creativespaces.event.position");

    private final SdkTracerProvider provider;
    private final Tracer tracer;
    private final Choice choice;

    ExportedProjectionSpans(SdkTracerProvider provider, double share) {
        this.provider = provider;
        this.tracer = provider.get("org.creativespaces.query");
        this.choice = new Choice(share);
    }

    @Override
    public void projected(List<Recorded<Event>> events, Instant seen) {
        for (var recorded : events) {
            if (choice.takes(CommandTrace.id(recorded.envelope().commandId()))) tell(recorded, seen);
        }
    }

    private void tell(Recorded<Event> recorded, Instant seen) {
        var began = recorded.recordedAt();
        tracer.spanBuilder("project " + EventTypes.nameOf(recorded.kind()))
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(commandOf(recorded.envelope().commandId()))
                .setAttribute(EVENT_ID, recorded.id())
                .setAttribute(POSITION, recorded.position())
                .setStartTimestamp(began)
                .startSpan()
                // The writer's clock may be ahead of this one.
                .end(seen.isBefore(began) ? began : seen);
    }

    private static Context commandOf(String commandId) {
        return Context.root()
                .with(Span.wrap(SpanContext.createFromRemoteParent(
                        CommandTrace.id(commandId),
                        CommandTrace.span(commandId, COMMAND),
                        TraceFlags.getSampled(),
                        TraceState.getDefault())));
    }

    @Override
    public void close() {
        provider.close();
    }
}
