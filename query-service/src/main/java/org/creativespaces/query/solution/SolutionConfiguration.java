package org.creativespaces.query.solution;

import org.creativespaces.query.directory.People;
import org.creativespaces.query.directory.Spaces;
import org.creativespaces.query.projection.ReadStore;
import org.creativespaces.query.texts.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SolutionConfiguration {
    @Bean
    SolutionProjection solutionProjection() {
        return new SolutionProjection();
    }

    @Bean
    SolutionQueries solutionQueries(
            ReadStore store, SolutionProjection solutionProjection, Spaces spaces, People people, Texts texts) {
        return new SolutionQueries(store.readModel(solutionProjection), spaces, people, texts);
    }

    @Bean
    TitleRows solutionTitles(ReadStore store, SolutionProjection solutionProjection) {
        return new TitleRows(store.readModel(solutionProjection));
    }
}
