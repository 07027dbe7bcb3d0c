package org.creativespaces.query.solution.trial;

import org.creativespaces.query.directory.Organisations;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.directory.People;
import org.creativespaces.query.projection.ReadStore;
import org.creativespaces.query.texts.Texts;
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

    @Bean
    TrialQueries trialQueries(
            ReadStore store,
            TrialProjection trialProjection,
            ObservationProjection observationProjection,
            ReviewProjection reviewProjection,
            People people,
            Organisations organisations,
            Texts texts) {
        return new TrialQueries(
                store.readModel(trialProjection),
                store.readModel(observationProjection),
                store.readModel(reviewProjection),
                new Parties(people, organisations),
                texts);
    }
}
