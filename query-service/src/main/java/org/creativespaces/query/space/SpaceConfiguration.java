package org.creativespaces.query.space;

import org.creativespaces.query.projection.ReadStore;
import org.creativespaces.query.texts.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SpaceConfiguration {
    @Bean
    SpaceProjection spaceProjection() {
        return new SpaceProjection();
    }

    @Bean
    SpaceQueries spaceQueries(ReadStore store, SpaceProjection spaceProjection, Texts texts) {
        return new SpaceQueries(store.readModel(spaceProjection), texts);
    }
}
