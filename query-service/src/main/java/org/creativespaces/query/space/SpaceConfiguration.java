package org.creativespaces.query.space;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SpaceConfiguration {
    @Bean
    SpaceProjection spaceProjection() {
        return new SpaceProjection();
    }
}
