package org.creativespaces.query.organisation;

import org.creativespaces.query.directory.People;
import org.creativespaces.query.projection.ReadStore;
import org.creativespaces.query.texts.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {
    @Bean
    OrganisationProjection organisationProjection() {
        return new OrganisationProjection();
    }

    @Bean
    OrganisationQueries organisationQueries(
            ReadStore store, OrganisationProjection organisationProjection, People people, Texts texts) {
        return new OrganisationQueries(store.readModel(organisationProjection), people, texts);
    }

    @Bean
    NameRows organisationNames(ReadStore store, OrganisationProjection organisationProjection) {
        return new NameRows(store.readModel(organisationProjection));
    }
}
