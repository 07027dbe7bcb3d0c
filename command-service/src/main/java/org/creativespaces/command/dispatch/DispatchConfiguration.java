package org.creativespaces.command.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.creativespaces.command.CommandProperties;
import org.creativespaces.command.ledger.CommandLog;
import org.creativespaces.command.trace.CommandSpans;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(5);

    @Bean
    Dispatcher dispatcher(
            CommandGateway gateway,
            CommandLog log,
            MeterRegistry meters,
            CommandProperties properties,
            CommandSpans spans,
            Clock clock,
            @Value("${axon.axonserver.enabled:true}") boolean elsewhere) {
        var backoff = Backoff.exponential(FIRST_BACKOFF);
        return new Dispatcher(gateway, log, meters, properties.commandTimeout(), backoff, !elsewhere, spans, clock);
    }
}
