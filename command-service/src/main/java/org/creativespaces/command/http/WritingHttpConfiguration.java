package org.creativespaces.command.http;

import com.fasterxml.uuid.Generators;
import java.time.Clock;
import java.util.List;
import org.creativespaces.command.CommandProperties;
import org.creativespaces.command.dispatch.Dispatcher;
import org.creativespaces.command.identity.Callers;
import org.creativespaces.command.keys.KeyedHash;
import org.creativespaces.command.keys.MasterKey;
import org.creativespaces.command.keys.Sealer;
import org.creativespaces.command.ledger.CommandLog;
import org.creativespaces.command.state.StateDb;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class WritingHttpConfiguration {
    @Bean
    Desk desk(MasterKey master, CommandLog log, StateDb state, Clock clock, Sealer sealer, Dispatcher dispatcher) {
        return new Desk(
                new CommandIds(new KeyedHash(master.derive("command-ids"))),
                log,
                new Fingerprints(state, new KeyedHash(master.derive("fingerprints")), clock),
                sealer,
                dispatcher,
                Generators.timeBasedEpochRandomGenerator()::generate);
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    WriteProblems writeProblems(ProblemWriter writer) {
        return new WriteProblems(writer);
    }

    @Bean
    WebMvcConfigurer incomingWrites(Callers callers, CommandProperties properties, Clock clock) {
        var incoming = new IncomingResolver(callers, new RateLimits(properties.rateLimits(), System::nanoTime), clock);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(incoming);
            }
        };
    }
}
