package org.creativespaces.standalone.demo;

import java.time.Clock;
import org.creativespaces.command.dispatch.Dispatcher;
import org.creativespaces.command.keys.Sealer;
import org.creativespaces.command.ledger.CommandLog;
import org.creativespaces.command.polis.Importer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("creative-spaces.demo")
class DemoConfiguration {
    @Bean
    Demo demo(CommandLog log, Sealer sealer, Dispatcher dispatcher, Importer importer, Clock clock) {
        return new Demo(log, sealer, dispatcher::send, importer, clock);
    }
}
