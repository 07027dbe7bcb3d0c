package org.creativespaces.query.trace;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TraceSettings.class)
class ReadingTraceConfiguration {
    @Bean
    ProjectionSpans projectionSpans(TraceSettings settings) {
        var endpoint = settings.endpoint();
        if (endpoint == null) return (events, seen) -> {};
        return new ExportedProjectionSpans(
                Exporting.to(endpoint, "creative-spaces-query").build(), settings.share());
    }
}
