package org.creativespaces.query.solution;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SolutionConfiguration {
    @Bean
    SolutionProjection solutionProjection() {
        return new SolutionProjection();
    }
}
