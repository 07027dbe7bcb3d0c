package org.creativespaces.command.keys;

import java.time.Duration;
import org.axonframework.eventhandling.EventBus;
import org.creativespaces.command.ledger.ErasureLog;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {
    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(1);

    @Bean
    Erasures erasures(ErasureLog log, KeyVault vault, EventBus events) {
        return Erasures.begin(log, vault, events, BETWEEN_ROUNDS);
    }

    @Bean
    HealthIndicator erasureHealthIndicator(Erasures erasures) {
        return new ErasureHealth(erasures);
    }
}
