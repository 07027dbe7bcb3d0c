package org.creativespaces.query.live;

import java.time.Clock;
import java.time.Duration;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.projection.Positions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {
    private static final Duration GATHERING = Duration.ofSeconds(1);

    @Bean
    Pulse pulse() {
        return new Pulse();
    }

    @Bean
    Week week() {
        return new Week(Clock.systemUTC());
    }

    @Bean
    Lookout lookout(LedgerReader ledger, Positions positions, Pulse pulse, Week week) {
        return new Lookout(ledger, positions, pulse, week, GATHERING);
    }

    @Bean
    Onlookers onlookers(Pulse pulse) {
        return new Onlookers(pulse, Onlookers.Limits.USUAL, System::nanoTime);
    }
}
