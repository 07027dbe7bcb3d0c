package org.creativespaces.command.keys;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.creativespaces.command.CommandProperties;
import org.creativespaces.command.state.StateSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StateSettings.class)
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
    KeyVault keyVault(
            CommandProperties properties, StateSettings state, KeyWrap keyWrap, Clock clock, MeterRegistry meters) {
        var database =
                state.server().<KeyDatabase>map(KeyTables::new).orElseGet(() -> KeyFile.in(properties.dataDir()));
        return KeyVault.open(database, keyWrap, clock, properties.commandTimeout(), meters);
    }

    @Bean
    Sealer sealer(KeyVault keyVault, KeyWrap keyWrap) {
        return new JweSealer(keyVault, keyWrap);
    }
}
