package org.creativespaces.query.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;

/** Sends spans to a collector, in batches, by a thread of its own; what it cannot take is dropped. */
final class Exporting {
    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");

    private Exporting() {}

    static SdkTracerProviderBuilder to(URI endpoint, String service) {
        var exporter =
                OtlpHttpSpanExporter.builder().setEndpoint(endpoint.toString()).build();
        return SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(SERVICE, service)))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build());
    }
}
