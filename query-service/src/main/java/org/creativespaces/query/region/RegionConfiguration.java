package org.creativespaces.query.region;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegionConfiguration {
    @Bean
    DashboardProjection dashboardProjection() {
        return new DashboardProjection();
    }

    @Bean
    MembersProjection membersProjection() {
        return new MembersProjection();
    }

    @Bean
    StagesProjection stagesProjection() {
        return new StagesProjection();
    }
}
