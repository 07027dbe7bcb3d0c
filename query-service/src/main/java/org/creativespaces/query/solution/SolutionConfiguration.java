package org.creativespaces.query.solution;

import java.time.Clock;
import java.util.function.Function;
import org.creativespaces.query.directory.Organisations;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.directory.People;
import org.creativespaces.query.directory.Solutions;
import org.creativespaces.query.directory.Spaces;
import org.creativespaces.query.identity.ReadableSpaces;
import org.creativespaces.query.past.Past;
import org.creativespaces.query.projection.ReadModels;
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
    ConcernProjection concernProjection() {
        return new ConcernProjection();
    }

    @Bean
    SolutionQueries solutionQueries(
            ReadStore store,
            SolutionProjection solutionProjection,
            Solutions solutions,
            ReadableSpaces openings,
            Spaces spaces,
            People people,
            Organisations organisations,
            Texts texts,
            Past past) {
        var rows = store.readModel(solutionProjection);
        var parties = new Parties(people, organisations);
        Function<ReadModels, SolutionViews> views =
                models -> new SolutionViews(models, solutions, parties, openings::seesFullTrail, texts);
        return new SolutionQueries(
                rows,
                views.apply(store),
                new PastSolutions(past, rows, spaces, views),
                spaces,
                texts,
                Clock.systemUTC());
    }

    @Bean
    LineageQueries lineageQueries(ReadStore store, SolutionProjection solutionProjection, Spaces spaces, Texts texts) {
        return new LineageQueries(store.readModel(solutionProjection), spaces, texts);
    }

    @Bean
    TitleRows solutionTitles(ReadStore store, SolutionProjection solutionProjection) {
        return new TitleRows(store.readModel(solutionProjection));
    }
}
