package org.creativespaces.query.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ReadingHttpConfiguration {
    @Bean
    ProblemAnswers problemAnswers(JsonMapper json) {
        return new ProblemAnswers(json);
    }

    @Bean
    JsonAnswers jsonAnswers(JsonMapper json) {
        return new JsonAnswers(json);
    }
}
