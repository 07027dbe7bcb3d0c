package org.creativespaces.command.state;

import org.creativespaces.command.CommandProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StateConfiguration {
    @Bean
    StateDb stateDb(CommandProperties properties) {
        return StateDb.open(properties.dataDir());
    }

    @Bean
    HealthIndicator stateHealthIndicator(StateDb state) {
        return () -> {
            var failure = state.failure();
            return (failure == null ? Health.up() : Health.down(failure)).build();
        };
    }
}
