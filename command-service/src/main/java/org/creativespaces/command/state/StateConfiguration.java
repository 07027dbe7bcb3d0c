package org.creativespaces.command.state;

import org.creativespaces.command.CommandProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StateConfiguration {
    @Bean
    StateDb stateDb(CommandProperties properties) {
        return StateDb.open(properties.dataDir());
    }
}
