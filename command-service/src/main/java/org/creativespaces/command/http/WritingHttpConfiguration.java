package org.creativespaces.command.http;

import com.fasterxml.uuid.Generators;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.creativespaces.command.CommandProperties;
import org.creativespaces.command.dispatch.Dispatcher;
import org.creativespaces.command.identity.Callers;
import org.creativespaces.command.keys.KeyedHash;
import org.creativespaces.command.keys.MasterKey;
import org.creativespaces.command.keys.Sealer;
import org.creativespaces.command.ledger.CommandLog;
import org.creativespaces.command.state.StateDb;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class WritingHttpConfiguration {
    private static final String AXON_SERVER = "axon.axonserver.enabled";
    /** Made up once; with another value a command sent again would make something new. */
    private static final UUID NAMED_BY_COMMANDS = UUID.fromString("5f0d3a52-6f0e-4c5b-9d53-1f2f3a0c9b7e");

    @Bean
    @ConditionalOnBooleanProperty(name = AXON_SERVER, havingValue = false, matchIfMissing = true)
    NewIds newIds() {
        var generator = Generators.timeBasedEpochRandomGenerator();
        return commandId -> generator.generate();
    }

    /** No index names commands there: a command sent again makes the same thing again, which remembers it. */
    @Bean
    @ConditionalOnBooleanProperty(AXON_SERVER)
    NewIds derivedIds() {
        var generator = Generators.nameBasedGenerator(NAMED_BY_COMMANDS);
        return commandId -> generator.generate(commandId.get());
    }

    @Bean
    Desk desk(
            MasterKey master,
            CommandLog log,
            StateDb state,
            Clock clock,
            Sealer sealer,
            Dispatcher dispatcher,
            NewIds newIds) {
        return new Desk(
                new CommandIds(new KeyedHash(master.derive("command-ids"))),
                log,
                new Fingerprints(state, new KeyedHash(master.derive("fingerprints")), clock),
                sealer,
                dispatcher,
                newIds);
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
    WebMvcConfigurer incomingWrites(Callers callers, CommandProperties properties, Clock clock, JsonMapper json) {
        var incoming = new IncomingResolver(callers, new RateLimits(properties.rateLimits(), System::nanoTime), clock);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(incoming);
            }

            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.addCustomConverter(new OutcomeWriter(json));
            }
        };
    }
}
