package org.creativespaces.query.participant;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ParticipantConfiguration {
    @Bean
    ParticipantProjection participantProjection() {
        return new ParticipantProjection();
    }
}
