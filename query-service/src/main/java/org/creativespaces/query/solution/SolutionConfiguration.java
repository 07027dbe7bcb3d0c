package org.creativespaces.query.solution;

import org.creativespaces.query.directory.Organisations;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.directory.People;
import org.creativespaces.query.directory.Spaces;
import org.creativespaces.query.identity.ReadableSpaces;
import org.creativespaces.query.projection.ReadStore;
import org.creativespaces.query.solution.commitment.CommitmentQueries;
import org.creativespaces.query.solution.risk.RiskQueries;
import org.creativespaces.query.solution.trial.TrialQueries;
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
            ConcernProjection concernProjection,
            CommitmentQueries commitments,
            RiskQueries risks,
            TrialQueries trials,
            Spaces spaces,
            ReadableSpaces readable,
            People people,
            Organisations organisations,
            Texts texts) {
        return new SolutionQueries(
                store.readModel(solutionProjection),
                store.readModel(concernProjection),
                new Parts.Sources(commitments, risks, trials, readable::seesFullTrail),
                spaces,
                new Parties(people, organisations),
                texts);
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
