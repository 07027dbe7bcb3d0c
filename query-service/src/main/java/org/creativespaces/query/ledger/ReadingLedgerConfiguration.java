package org.creativespaces.query.ledger;

import org.creativespaces.query.QueryProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AxonServerSettings.class, LedgerSettings.class})
class ReadingLedgerConfiguration {
    private static final String AXON_SERVER = "axon.axonserver.enabled";

    @Bean
    @ConditionalOnBooleanProperty(name = AXON_SERVER, havingValue = false, matchIfMissing = true)
    LedgerReader ledgerReader(QueryProperties properties, LedgerSettings settings) {
        return settings.reader(properties.dataDir());
    }

    @Bean
    @ConditionalOnBooleanProperty(AXON_SERVER)
    LedgerReader axonServerLedgerReader(AxonServerSettings settings) {
        return new AxonServerLedgerReader(settings.connections(), settings.context());
    }

    @Bean
    HealthIndicator readingLedgerHealthIndicator(LedgerReader ledger) {
        return new ReadingLedgerHealth(ledger);
    }

    @Bean
    EventDecoder eventDecoder() {
        return new EventDecoder();
    }
}
