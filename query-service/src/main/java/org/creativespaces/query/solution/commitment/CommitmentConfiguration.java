package org.creativespaces.query.solution.commitment;

import java.time.Clock;
import java.time.ZoneId;
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
class CommitmentConfiguration {
    /** Where a day begins and ends, by which a commitment is overdue or not. */
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Bean
    CommitmentProjection commitmentProjection() {
        return new CommitmentProjection();
    }

    @Bean
    ProgressProjection progressProjection() {
        return new ProgressProjection();
    }

    @Bean
    CommitmentQueries commitmentQueries(
            ReadStore store,
            CommitmentProjection commitmentProjection,
            Solutions solutions,
            Spaces spaces,
            People people,
            Organisations organisations,
            Texts texts) {
        return new CommitmentQueries(
                store.readModel(commitmentProjection),
                solutions,
                spaces,
                new Parties(people, organisations),
                texts,
                Clock.system(LONDON));
    }
}
