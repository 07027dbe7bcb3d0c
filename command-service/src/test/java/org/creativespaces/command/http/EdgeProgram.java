package org.creativespaces.command.http;

import java.time.Clock;
import java.time.ZoneOffset;
import org.creativespaces.command.CommandProperties;
import org.creativespaces.command.dispatch.Dispatcher;
import org.creativespaces.command.facts.Facts;
import org.creativespaces.command.keys.MasterKey;
import org.creativespaces.command.keys.Sealer;
import org.creativespaces.command.ledger.CommandLog;
import org.creativespaces.command.ledger.EventLog;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The edge of the command service as it runs, with {@link Behind} behind it. No {@code @Configuration}, so that scanning
 * for the real program passes it by.
 */
@EnableConfigurationProperties(CommandProperties.class)
@ComponentScan({
    "org.creativespaces.command.challenge",
    "org.creativespaces.command.http",
    "org.creativespaces.command.identity",
    "org.creativespaces.command.organisation",
    "org.creativespaces.command.participant",
    "org.creativespaces.command.redaction",
    "org.creativespaces.command.solution",
    "org.creativespaces.command.space",
    "org.creativespaces.command.state",
    "org.creativespaces.command.trace"
})
public class EdgeProgram {
    @Bean
    Behind behind() {
        return new Behind();
    }

    @Bean
    MasterKey masterKey() {
        return MasterKey.configured("A".repeat(43) + "=");
    }

    @Bean
    Dispatcher dispatcher(Behind behind) {
        var dispatcher = Mockito.mock(Dispatcher.class);
        Mockito.when(dispatcher.send(ArgumentMatchers.any())).thenAnswer(call -> behind.send(call.getArgument(0)));
        return dispatcher;
    }

    @Bean
    CommandLog commandLog(Behind behind) {
        return behind::recorded;
    }

    @Bean
    Sealer sealer(Behind behind) {
        return behind::seal;
    }

    @Bean
    Facts facts(Behind behind) {
        return behind.facts();
    }

    @Bean
    EventLog eventLog(Behind behind) {
        return behind::event;
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Behind.NOW, ZoneOffset.UTC);
    }
}
