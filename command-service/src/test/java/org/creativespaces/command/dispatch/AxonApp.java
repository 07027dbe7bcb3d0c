package org.creativespaces.command.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import org.axonframework.spring.stereotype.Aggregate;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.creativespaces.command.CommandProperties;
import org.creativespaces.command.ledger.CommandLog;
import org.creativespaces.command.ledger.StreamEnds;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * The aggregates, facts and dispatcher on Axon as Spring wires it, with events in memory and a log that forgets. No
 * {@code @Configuration}, so that scanning for the real program passes it by.
 */
@ImportAutoConfiguration({
    AxonAutoConfiguration.class,
    AxonTracingAutoConfiguration.class,
    EventProcessingAutoConfiguration.class,
    InfraConfiguration.class
})
@ComponentScan(
        basePackages = "org.creativespaces.command",
        useDefaultFilters = false,
        includeFilters = {
            @ComponentScan.Filter(Aggregate.class),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(LedgerFacts|AxonConfiguration)")
        })
@EnableConfigurationProperties(CommandProperties.class)
@Import(DispatchConfiguration.class)
class AxonApp {
    @Bean
    CountedEvents eventStorageEngine() {
        return new CountedEvents();
    }

    @Bean
    CommandLog commandLog() {
        return commandId -> Optional.empty();
    }

    @Bean
    StreamEnds streamEnds() {
        return (aggregateId, sequence) -> false;
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
