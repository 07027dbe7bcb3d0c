package org.creativespaces.command.state;

import org.creativespaces.command.CommandProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StateSettings.class)
class StateConfiguration {
    @Bean
    StateDb stateDb(CommandProperties properties, StateSettings settings) {
        return settings.open(properties.dataDir());
    }
}
