package org.creativespaces.query.solution.concern;

import org.creativespaces.query.directory.Organisations;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.directory.People;
import org.creativespaces.query.projection.ReadStore;
import org.creativespaces.query.texts.Texts;
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

    @Bean
    ConcernQueries concernQueries(
            ReadStore store,
            RaisedProjection raisedProjection,
            AnswerProjection answerProjection,
            People people,
            Organisations organisations,
            Texts texts) {
        return new ConcernQueries(
                store.readModel(raisedProjection),
                store.readModel(answerProjection),
                new Parties(people, organisations),
                texts);
    }
}
