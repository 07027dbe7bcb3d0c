package org.creativespaces.query.projection;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.creativespaces.query.QueryProperties;
import org.creativespaces.query.http.ProblemAnswers;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.trace.ProjectionSpans;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {
    @Bean
    ReadStore readStore(QueryProperties properties) {
        return ReadStore.open(properties.mongodb());
    }

    @Bean
    Lanes lanes(List<Projection<?>> projections, ReadStore store, LedgerReader ledger) {
        var lanes =
                projections.stream().map(projection -> lane(projection, store)).toList();
        return new Lanes(lanes, store.positions(), store.share(), ledger);
    }

    private static <V> Lane lane(Projection<V> projection, ReadStore store) {
        return new Lane(new Projector<>(projection, store.rows(projection)));
    }

    @Bean
    Tail ledgerTail(
            LedgerReader ledger, EventDecoder decoder, Lanes lanes, MeterRegistry meters, ProjectionSpans spans) {
        return new Tail(ledger, decoder, lanes, new Activity(meters, Clock.systemUTC(), spans));
    }

    @Bean
    ReadModelsReady readModelsReady(Tail tail) {
        return tail::caughtUp;
    }

    @Bean
    WebMvcConfigurer notBeforeTheReadModelsHaveCaughtUp(Tail tail) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new NotBefore(tail::caughtUp))
                        .addPathPatterns(NotBefore.READ_MODELS)
                        .excludePathPatterns(NotBefore.OTHERS);
            }
        };
    }

    @Bean
    ReadModelsHealth readModelsHealthIndicator(Lanes lanes, Tail tail) {
        return new ReadModelsHealth(lanes, tail);
    }

    @Bean
    ReadStoreHealth readStoreHealthIndicator(ReadStore store) {
        return new ReadStoreHealth(store);
    }

    @Bean
    ProjectionMeters projectionMeters(Lanes lanes, Tail tail) {
        return new ProjectionMeters(lanes, tail);
    }

    @Bean
    Freshness freshness(LedgerReader ledger, Positions positions) {
        return new Freshness(ledger, positions);
    }

    @Bean
    FilterRegistrationBean<WaitForFilter> waitForFilter(Freshness freshness, ProblemAnswers problems) {
        var filter = new FilterRegistrationBean<>(new WaitForFilter(freshness, problems));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }
}
