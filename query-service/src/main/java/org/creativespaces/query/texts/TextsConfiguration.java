package org.creativespaces.query.texts;

import org.creativespaces.query.QueryProperties;
import org.creativespaces.query.state.StateSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StateSettings.class)
class TextsConfiguration {
    @Bean
    MasterKey readingMasterKey(
            QueryProperties properties, @Value("${creative-spaces.master-key:#{null}}") @Nullable String configured) {
        return new MasterKey(configured, properties.dataDir().resolve("master.key"));
    }

    @Bean
    KeyReader keyReader(QueryProperties properties, StateSettings state) {
        return new KeyReader(state.reader(properties.dataDir(), "keys.db", "text_key"));
    }

    @Bean
    Texts texts(MasterKey readingMasterKey, KeyReader keyReader) {
        return new SealedTexts(readingMasterKey, keyReader);
    }
}
