package org.creativespaces.query.texts;

import java.nio.file.Path;
import org.creativespaces.query.sqlite.ReadOnlyDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TextsConfiguration {
    @Bean
    MasterKey readingMasterKey(
            @Value("${creative-spaces.data-dir:data}") Path folder,
            @Value("${creative-spaces.master-key:#{null}}") @Nullable String configured) {
        return new MasterKey(configured, folder.resolve("master.key"));
    }

    @Bean
    KeyReader keyReader(@Value("${creative-spaces.data-dir:data}") Path folder) {
        return new KeyReader(new ReadOnlyDatabase(folder.resolve("keys.db")));
    }

    @Bean
    Texts texts(MasterKey readingMasterKey, KeyReader keyReader) {
        return new SealedTexts(readingMasterKey, keyReader);
    }
}
