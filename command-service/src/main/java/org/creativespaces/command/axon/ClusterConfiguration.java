package org.creativespaces.command.axon;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.creativespaces.command.ledger.CommandLog;
import org.creativespaces.command.ledger.ErasureLog;
import org.creativespaces.command.ledger.EventLog;
import org.creativespaces.command.ledger.StreamEnds;
import org.creativespaces.command.ledger.Tenure;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What takes the place of the ledger's beans where events are kept in Axon Server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "true")
class ClusterConfiguration {
    /** Each may write: Axon Server keeps order. */
    @Bean
    Tenure tenure() {
        return () -> true;
    }

    @Bean
    CommandLog commandLog(EventStore events) {
        return new StreamedCommandLog(events);
    }

    @Bean
    EventLog eventLog(EventStore events) {
        return new StreamedEventLog(events);
    }

    @Bean
    MovedElsewhere movedElsewhere(
            AggregateCaches caches, EventStore events, @Qualifier("localSegment") CommandBus handlers) {
        var looking = new MovedElsewhere(caches, events);
        handlers.registerHandlerInterceptor(looking);
        return looking;
    }

    /** Others may have written anything meanwhile. */
    @Bean
    StreamEnds streamEnds() {
        return (aggregateId, sequence) -> false;
    }

    @Bean
    ErasureLog erasureLog(EventStore events) {
        return new StreamedErasureLog(events);
    }

    @Bean
    HealthIndicator axonServerHealthIndicator(AxonServerConnectionManager connections) {
        return new AxonServerHealth(connections);
    }
}
