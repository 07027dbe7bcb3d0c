package org.creativespaces.query.solution.risk;

import org.creativespaces.query.directory.Organisations;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.directory.People;
import org.creativespaces.query.directory.Solutions;
import org.creativespaces.query.directory.Spaces;
import org.creativespaces.query.projection.ReadStore;
import org.creativespaces.query.texts.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RiskConfiguration {
    @Bean
    RiskProjection riskProjection() {
        return new RiskProjection();
    }

    @Bean
    RiskQueries riskQueries(
            ReadStore store,
            RiskProjection riskProjection,
            Solutions solutions,
            Spaces spaces,
            People people,
            Organisations organisations,
            Texts texts) {
        return new RiskQueries(
                store.readModel(riskProjection), solutions, spaces, new Parties(people, organisations), texts);
    }
}
