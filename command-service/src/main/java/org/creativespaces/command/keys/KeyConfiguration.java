package org.creativespaces.command.keys;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.creativespaces.command.CommandProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeyConfiguration {
    @Bean
    MasterKey masterKey(CommandProperties properties) {
        return MasterKey.of(properties.masterKey(), properties.dataDir());
    }

    @Bean
    KeyWrap keyWrap(MasterKey masterKey) {
        return new KeyWrap(masterKey);
    }

    @Bean
    KeyVault keyVault(CommandProperties properties, KeyWrap keyWrap, Clock clock, MeterRegistry meters) {
        return KeyVault.open(properties.dataDir(), keyWrap, clock, properties.commandTimeout(), meters);
    }

    @Bean
    Sealer sealer(KeyVault keyVault, KeyWrap keyWrap) {
        return new JweSealer(keyVault, keyWrap);
    }
}
