package org.creativespaces.command.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import java.time.Instant;
import java.util.regex.Pattern;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.decision.Outcome;
import org.creativespaces.events.CommandTrace;
import org.jspecify.annotations.Nullable;

/** Makes OpenTelemetry's spans of them. */
final class ExportedSpans implements CommandSpans, AutoCloseable {
    private static final String REQUEST = "request";
    private static final String COMMAND = "command";
    private static final int SERVER_ERROR = 500;
    private static final Pattern CALLER = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> COMMAND_ID = AttributeKey.stringKey("creativespaces.command.id");
    private static final AttributeKey<String> RESULT = AttributeKey.stringKey("creativespaces.command.result");
    private static final AttributeKey<String> EVENT_ID = AttributeKey.stringKey("creativespaces.event.id");

    private final GivenIds ids = new GivenIds();
    private final SdkTracerProvider provider;
    private final Tracer tracer;
    private final Choice choice;

    ExportedSpans(SdkTracerProviderBuilder exporting, double share) {
        this.provider = exporting.setIdGenerator(ids).build();
        this.tracer = provider.get("org.creativespaces.command");
        this.choice = new Choice(share);
    }

    @Override
    public void request(
            String commandId,
            String method,
            String route,
            int status,
            @Nullable String caller,
            Instant began,
            Instant ended) {
        if (!choice.takes(CommandTrace.id(commandId))) return;
        var span = tracer.spanBuilder(method + " " + route)
                .setSpanKind(SpanKind.SERVER)
                .setNoParent()
                .setAttribute(METHOD, method)
                .setAttribute(ROUTE, route)
                .setAttribute(STATUS, (long) status);
        var callers = caller == null ? SpanContext.getInvalid() : context(caller);
        if (callers.isValid()) span.addLink(callers);
        var begun = begin(span, commandId, REQUEST, began);
        if (status >= SERVER_ERROR) begun.setStatus(StatusCode.ERROR);
        begun.end(ended);
    }

    @Override
    public void command(
            Command command,
            String result,
            @Nullable Outcome outcome,
            boolean requested,
            Instant began,
            Instant ended) {
        var commandId = command.act().commandId();
        if (!choice.takes(CommandTrace.id(commandId))) return;
        var span = tracer.spanBuilder(command.getClass().getSimpleName())
                .setAttribute(COMMAND_ID, commandId)
                .setAttribute(RESULT, result);
        if (requested) span.setParent(within(commandId, REQUEST));
        else span.setNoParent();
        var begun = begin(span, commandId, COMMAND, began);
        if (outcome != null) {
            for (var event : outcome.events()) {
                begun.addEvent(event.type(), Attributes.of(EVENT_ID, event.id()), ended);
            }
        }
        if (result.equals("failed")) begun.setStatus(StatusCode.ERROR);
        begun.end(ended);
    }

    @Override
    public void close() {
        provider.close();
    }

    private Span begin(SpanBuilder span, String commandId, String part, Instant began) {
        return ids.named(
                CommandTrace.id(commandId),
                CommandTrace.span(commandId, part),
                () -> span.setStartTimestamp(began).startSpan());
    }

    private static Context within(String commandId, String part) {
        return Context.root()
                .with(Span.wrap(SpanContext.create(
                        CommandTrace.id(commandId),
                        CommandTrace.span(commandId, part),
                        TraceFlags.getSampled(),
                        TraceState.getDefault())));
    }

    /** Invalid if it is not of version 00, the only one there is. */
    private static SpanContext context(String caller) {
        var parts = CALLER.matcher(caller);
        if (!parts.matches()) return SpanContext.getInvalid();
        return SpanContext.createFromRemoteParent(
                parts.group(1), parts.group(2), TraceFlags.fromHex(parts.group(3), 0), TraceState.getDefault());
    }
}
