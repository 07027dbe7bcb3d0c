package org.creativespaces.command.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.creativespaces.command.CommandProperties;
import org.creativespaces.command.ledger.CommandLog;
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
            @Value("${axon.axonserver.enabled:true}") boolean elsewhere) {
        return new Dispatcher(
                gateway, log, meters, properties.commandTimeout(), Backoff.exponential(FIRST_BACKOFF), !elsewhere);
    }
}
