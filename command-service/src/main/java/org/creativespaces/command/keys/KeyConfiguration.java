package org.creativespaces.command.keys;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.creativespaces.command.CommandProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key store of the data folder. */
@Configuration(proxyBeanMethods = false)
class KeyConfiguration {
    @Bean
    MasterKey masterKey(CommandProperties properties) {
        return MasterKey.of(properties.masterKey(), properties.dataDir());
    }

    @Bean
    KeyVault keyVault(CommandProperties properties, MasterKey master, Clock clock, MeterRegistry meters) {
        return KeyVault.open(properties.dataDir(), master, clock, properties.commandTimeout(), meters);
    }
}
