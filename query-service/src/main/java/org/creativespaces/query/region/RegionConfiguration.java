package org.creativespaces.query.region;

import java.time.Clock;
import org.creativespaces.query.directory.People;
import org.creativespaces.query.directory.Solutions;
import org.creativespaces.query.directory.Spaces;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.identity.ReadableSpaces;
import org.creativespaces.query.identity.Viewers;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.past.Past;
import org.creativespaces.query.projection.Positions;
import org.creativespaces.query.projection.ReadModelsReady;
import org.creativespaces.query.projection.ReadStore;
import org.creativespaces.query.texts.KeyChanges;
import org.creativespaces.query.texts.Texts;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;

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

    @Bean
    UndertakingsProjection regionUndertakingsProjection() {
        return new UndertakingsProjection();
    }

    @Bean
    FlowsProjection flowsProjection() {
        return new FlowsProjection();
    }

    @Bean
    RegionQueries regionQueries(
            ReadStore store,
            Solutions solutions,
            Spaces spaces,
            People people,
            Texts texts,
            Positions positions,
            Past past) {
        return new RegionQueries(
                store,
                new LatestActs(solutions, people, texts),
                new Undertakings(solutions, spaces, texts),
                positions,
                past,
                Clock.systemUTC());
    }

    @Bean
    ActQueries actQueries(RegionQueries regions, LedgerReader ledger, EventDecoder decoder, ReadableSpaces spaces) {
        return new ActQueries(regions, ledger, decoder, spaces);
    }

    /** Behind the filters that find out who is signed in, which stand before those that give no order. */
    @Bean
    FilterRegistrationBean<DashboardShortcut> dashboardShortcut(
            KeptDashboards dashboards, Viewers viewers, ReadModelsReady ready) {
        var shortcut = new DashboardShortcut(
                dashboards::kept,
                () -> viewers.of(SecurityContextHolder.getContext().getAuthentication()),
                ready::caughtUp);
        var filter = new FilterRegistrationBean<>(shortcut);
        filter.setOrder(0);
        filter.addUrlPatterns("/api/v1/*");
        return filter;
    }

    @Bean
    KeptDashboards keptDashboards(RegionQueries regions, Positions positions, KeyChanges keys, JsonAnswers answers) {
        return new KeptDashboards(regions, positions, keys, answers, Clock.systemUTC(), System::nanoTime);
    }
}
