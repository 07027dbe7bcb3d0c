package org.creativespaces.query.solution.trial;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TrialConfiguration {
    @Bean
    TrialProjection trialProjection() {
        return new TrialProjection();
    }

    @Bean
    ObservationProjection observationProjection() {
        return new ObservationProjection();
    }

    @Bean
    ReviewProjection reviewProjection() {
        return new ReviewProjection();
    }
}
