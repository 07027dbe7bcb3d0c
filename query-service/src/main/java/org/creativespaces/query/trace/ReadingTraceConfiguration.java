package org.creativespaces.query.trace;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TraceSettings.class)
class ReadingTraceConfiguration {
    private static final String SERVICE = "creative-spaces-query";

    @Bean
    ProjectionSpans projectionSpans(TraceSettings settings) {
        var endpoint = settings.endpoint();
        if (endpoint == null) return (events, seen) -> {};
        return new ExportedProjectionSpans(Exporting.to(endpoint, SERVICE).build(), settings.share());
    }

    /** Where nobody listens, a read costs nothing more. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("creative-spaces.tracing.endpoint")
    static class Reads {
        @Bean
        ReadSpanFilter readSpans(TraceSettings settings) {
            var endpoint = settings.endpoint();
            if (endpoint == null) throw new IllegalStateException("creative-spaces.tracing.endpoint is empty");
            return filter(endpoint, settings.share());
        }

        private static ReadSpanFilter filter(URI endpoint, double share) {
            var provider = Exporting.to(endpoint, SERVICE).setSampler(Sampler.traceIdRatioBased(share));
            return new ReadSpanFilter(provider.build(), Clock.systemUTC());
        }

        @Bean
        FilterRegistrationBean<ReadSpanFilter> readSpansBeforeAllElse(ReadSpanFilter readSpans) {
            var registration = new FilterRegistrationBean<>(readSpans);
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
            return registration;
        }
    }
}
