package org.creativespaces.query.identity;

import java.util.List;
import java.util.Set;
import org.creativespaces.query.QueryProperties;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.state.StateSettings;
import org.creativespaces.query.texts.MasterKey;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StateSettings.class)
class ReadingIdentityConfiguration {
    /** Under which name the embedded issuer is hashed, whatever its address. */
    private static final String EMBEDDED = "embedded";

    @Bean
    Subjects readingSubjects(
            QueryProperties properties,
            StateSettings settings,
            MasterKey readingMasterKey,
            @Value("${creative-spaces.issuer:}") String issuer) {
        var state = settings.reader(properties.dataDir(), "state.db", "subject");
        return new Subjects(readingMasterKey, state, issuer.isBlank() ? EMBEDDED : issuer);
    }

    @Bean
    Viewers viewers(Subjects readingSubjects, ObjectProvider<Memberships> memberships) {
        return new Viewers(readingSubjects, memberships.getIfAvailable(() -> participant -> Set.of()));
    }

    @Bean
    ReadableSpaces readableSpaces(LedgerReader ledger, EventDecoder decoder) {
        return new ReadableSpaces(ledger, decoder);
    }

    @Bean
    WebMvcConfigurer viewerArguments(Viewers viewers) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ViewerResolver(viewers));
            }
        };
    }
}
