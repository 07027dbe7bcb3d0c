package org.creativespaces.command.axon;

import java.util.Map;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.creativespaces.command.decision.Command;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** What differs from Axon's defaults, wherever events are kept. */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {
    private static final int CACHED_AGGREGATES = 5_000;

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return new WireSerializer();
    }

    /** Tokens are written with the names of their classes; only Axon's own may be read back. */
    @Bean
    Jackson3SerializerCustomizer tokensOnly() {
        var validator = BasicPolymorphicTypeValidator.builder()
                .allowIfBaseType(TrackingToken.class)
                .allowIfSubType("org.axonframework.")
                .build();
        return json -> json.polymorphicTypeValidator(validator);
    }

    /** Events carry the envelope and nothing beside it. */
    @Bean
    CorrelationDataProvider nothingOfAxons() {
        return message -> Map.of();
    }

    /** The ledger's append is durable when it returns; there is nothing else to commit with it. */
    @Bean
    TransactionManager axonTransactionManager() {
        return NoTransactionManager.INSTANCE;
    }

    /** One for each family: an id that names a space must not lead a participant's command to that space. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    Cache aggregateCache(AggregateCaches caches) {
        return caches.another();
    }

    @Bean
    AggregateCaches aggregateCaches() {
        return new AggregateCaches(CACHED_AGGREGATES);
    }

    /** Commands say themselves what they are for; Axon would look for an annotation each time, on every field. */
    @Bean
    CommandTargetResolver commandTargetResolver() {
        return message -> new VersionedAggregateIdentifier(((Command) message.getPayload()).target(), null);
    }

    /** A second handler of a command is a mistake, not a choice. */
    @Bean
    DuplicateCommandHandlerResolver rejectSecondHandlers() {
        return DuplicateCommandHandlerResolution.rejectDuplicates();
    }
}
