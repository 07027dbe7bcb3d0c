package org.creativespaces.command.keys;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import org.creativespaces.command.CommandProperties;
import org.creativespaces.command.state.MongoServer;
import org.creativespaces.command.state.PostgresServer;
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
        return KeyVault.open(store(state, properties.dataDir()), keyWrap, clock, properties.commandTimeout(), meters);
    }

    private static KeyStore store(StateSettings state, Path folder) {
        return switch (state.server().orElse(null)) {
            case PostgresServer postgres -> new KeyTables(postgres);
            case MongoServer mongo -> new KeyCollections(mongo);
            case null -> KeyFile.in(folder);
        };
    }

    @Bean
    Sealer sealer(KeyVault keyVault, KeyWrap keyWrap) {
        return new JweSealer(keyVault, keyWrap);
    }
}
