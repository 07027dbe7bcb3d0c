package org.creativespaces.command.duty;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.creativespaces.command.ledger.Tenure;
import org.creativespaces.command.state.StateDb;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DutyConfiguration {
    private static final String AXON_SERVER = "axon.axonserver.enabled";

    @Bean
    @ConditionalOnBooleanProperty(name = AXON_SERVER, havingValue = false, matchIfMissing = true)
    Duties dutiesOfTheWriter(Tenure tenure) {
        return new DutiesOfTheWriter(tenure);
    }

    /** Many may write there. A program without small durable state has nothing to share with them. */
    @Bean
    @ConditionalOnBooleanProperty(AXON_SERVER)
    Duties leasedDuties(
            ObjectProvider<StateDb> state,
            Tenure tenure,
            @Value("${creative-spaces.duty-lease:10s}") Duration lasting) {
        var shared = state.getIfAvailable();
        return shared == null
                ? new DutiesOfTheWriter(tenure)
                : Leases.begin(shared, nameOfThisProcess(), lasting, System::nanoTime);
    }

    @Bean
    HealthIndicator dutiesHealthIndicator(Duties duties, MeterRegistry meters) {
        for (var name : List.of(Duty.IMPORTS, Duty.ERASURES)) {
            var duty = duties.named(name);
            Gauge.builder("creativespaces.duty.held", duty, each -> each.isOurs() ? 1 : 0)
                    .description("1 while this process has the duty")
                    .tag("duty", name)
                    .register(meters);
        }
        return () -> Health.up().withDetails(duties.holders()).build();
    }

    /** The same machine may start the program again before its last lease has run out. */
    private static String nameOfThisProcess() {
        var unique = UUID.randomUUID().toString().substring(0, 8);
        try {
            return InetAddress.getLocalHost().getHostName() + "/" + unique;
        } catch (UnknownHostException e) {
            return unique;
        }
    }
}
