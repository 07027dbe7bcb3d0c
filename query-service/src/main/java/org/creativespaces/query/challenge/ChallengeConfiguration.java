package org.creativespaces.query.challenge;

import org.creativespaces.query.directory.People;
import org.creativespaces.query.directory.Spaces;
import org.creativespaces.query.projection.ReadStore;
import org.creativespaces.query.texts.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChallengeConfiguration {
    @Bean
    ChallengeProjection challengeProjection() {
        return new ChallengeProjection();
    }

    @Bean
    NarrativeProjection narrativeProjection() {
        return new NarrativeProjection();
    }

    @Bean
    ChallengeQueries challengeQueries(
            ReadStore store,
            ChallengeProjection challengeProjection,
            NarrativeProjection narrativeProjection,
            Spaces spaces,
            People people,
            Texts texts) {
        return new ChallengeQueries(
                store.readModel(challengeProjection), store.readModel(narrativeProjection), spaces, people, texts);
    }
}
