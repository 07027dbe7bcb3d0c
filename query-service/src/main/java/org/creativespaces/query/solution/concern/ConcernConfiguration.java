package org.creativespaces.query.solution.concern;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConcernConfiguration {
    @Bean
    RaisedProjection raisedProjection() {
        return new RaisedProjection();
    }

    @Bean
    AnswerProjection answerProjection() {
        return new AnswerProjection();
    }
}
