package org.creativespaces.query.trace;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where traces go, under {@code creative-spaces.tracing}.
 *
 * @param endpoint of a collector, for OTLP over HTTP: {@code http://…:4318/v1/traces}; without one nothing is traced
 * @param share of commands, and of reads, that are traced, from 0 to 1; every service chooses the same commands
 */
@ConfigurationProperties("creative-spaces.tracing")
record TraceSettings(
        @Nullable URI endpoint, @DefaultValue("1") double share) {
    TraceSettings {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("creative-spaces.tracing.share must be from 0 to 1");
        }
    }
}
