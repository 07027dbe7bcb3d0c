package org.creativespaces.command.dispatch;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.creativespaces.command.CommandProperties;
import org.creativespaces.command.duty.Duties;
import org.creativespaces.command.duty.FencedCommands;
import org.creativespaces.command.ledger.CommandLog;
import org.creativespaces.command.trace.CommandSpans;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {
    private static final String AXON_SERVER = "axon.axonserver.enabled";
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(5);

    @Bean
    @ConditionalOnProperty(name = AXON_SERVER, havingValue = "false")
    Sending sending(CommandGateway gateway, CommandProperties properties) {
        return Sending.over(gateway, properties.commandTimeout());
    }

    @Bean
    @ConditionalOnProperty(name = AXON_SERVER, havingValue = "true")
    Sending sendingHome(
            CommandGateway gateway,
            @Qualifier("localSegment") CommandBus handlers,
            CommandProperties properties,
            Duties duties) {
        var here = DefaultCommandGateway.builder().commandBus(handlers).build();
        var patience = properties.commandTimeout();
        var sending =
                new HomeSending(Sending.over(here, patience), Sending.over(gateway, patience), Ticker.systemTicker());
        handlers.registerHandlerInterceptor(sending);
        handlers.registerHandlerInterceptor(new FencedCommands(duties));
        return sending;
    }

    @Bean
    Dispatcher dispatcher(
            Sending sending,
            CommandLog log,
            MeterRegistry meters,
            CommandProperties properties,
            CommandSpans spans,
            Clock clock,
            @Value("${axon.axonserver.enabled:true}") boolean elsewhere) {
        var backoff = Backoff.exponential(FIRST_BACKOFF);
        return new Dispatcher(sending, log, meters, properties.commandTimeout(), backoff, !elsewhere, spans, clock);
    }
}
