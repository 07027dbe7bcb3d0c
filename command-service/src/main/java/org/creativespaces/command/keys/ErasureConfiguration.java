package org.creativespaces.command.keys;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.axonframework.eventhandling.EventBus;
import org.creativespaces.command.duty.Duties;
import org.creativespaces.command.duty.Duty;
import org.creativespaces.command.ledger.ErasureLog;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {
    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(1);

    @Bean
    Erasures erasures(ErasureLog log, KeyVault vault, EventBus events, Duties duties, MeterRegistry meters) {
        var erasures = Erasures.begin(log, vault, events, duties.named(Duty.ERASURES), BETWEEN_ROUNDS);
        Gauge.builder("creativespaces.erasures.overdue", erasures, carried -> carried.failure() == null ? 0 : 1)
                .description("1 while keys stand that are to be destroyed")
                .register(meters);
        return erasures;
    }

    @Bean
    HealthIndicator erasureHealthIndicator(Erasures erasures) {
        return new ErasureHealth(erasures);
    }
}
