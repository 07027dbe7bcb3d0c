package org.creativespaces.command.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.creativespaces.command.CommandProperties;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger on SQLite or PostgreSQL, unless events are kept in Axon Server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
@EnableConfigurationProperties(LedgerSettings.class)
class LedgerConfiguration {
    @Bean
    Ledger ledger(CommandProperties properties, LedgerSettings settings, Clock clock, MeterRegistry meters) {
        return Ledger.open(settings.store(properties.dataDir()), clock, properties.commandTimeout(), meters);
    }

    @Bean
    EventStorageEngine ledgerEngine(
            Ledger ledger,
            @Qualifier("eventSerializer") Serializer events,
            @Qualifier("serializer") Serializer snapshots) {
        return new LedgerEngine(ledger, events, snapshots);
    }

    @Bean
    CommandLog commandLog(Ledger ledger) {
        return new LedgerCommandLog(ledger.reads());
    }

    @Bean
    StreamEnds streamEnds(Ledger ledger) {
        return ledger.newest()::before;
    }

    @Bean
    EventLog eventLog(Ledger ledger, @Qualifier("eventSerializer") Serializer serializer) {
        return new LedgerEventLog(ledger.reads(), serializer);
    }

    @Bean
    ErasureLog erasureLog(Ledger ledger) {
        return ledger.reads()::erasuresAfter;
    }

    @Bean
    HealthIndicator ledgerHealthIndicator(Ledger ledger) {
        return new LedgerHealth(ledger);
    }
}
