package org.creativespaces.command.polis;

import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import java.time.Duration;
import org.creativespaces.command.CommandProperties;
import org.creativespaces.command.dispatch.Dispatcher;
import org.creativespaces.command.duty.Duties;
import org.creativespaces.command.keys.MasterKey;
import org.creativespaces.command.keys.Sealer;
import org.creativespaces.command.ledger.CommandLog;
import org.creativespaces.command.state.StateDb;
import org.creativespaces.command.state.StateSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class PolisConfiguration {
    @Bean
    Importer importer(CommandLog log, Sealer sealer, Dispatcher dispatcher) {
        return new Importer(log, sealer, (command, fence) -> dispatcher.send(command, fence));
    }

    /** A dead holder's lease has run out within half as long again as it lasts. */
    @Bean
    @ConditionalOnNotWebApplication
    CommandLineImports commandLineImports(
            Importer importer, Duties duties, @Value("${creative-spaces.duty-lease:10s}") Duration lease) {
        return new CommandLineImports(importer, duties, lease.multipliedBy(3).dividedBy(2));
    }

    /** Uploads come over HTTP; the command line imports without a queue. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    static class Uploading {
        private static final int MOST_OF_A_FILE = 64 << 20;
        private static final int MOST_OF_ALL = 3 * MOST_OF_A_FILE + (1 << 20);

        @Bean
        ImportJobs importJobs(
                Importer importer,
                StateDb state,
                StateSettings settings,
                CommandProperties properties,
                MasterKey master,
                Duties duties,
                Clock clock) {
            return new ImportJobs(
                    importer,
                    new JobStore(state, JsonMapper.builder().build(), clock),
                    settings.isShared()
                            ? new SharedStaging(state, clock)
                            : new FolderStaging(properties.dataDir().resolve("imports")),
                    master.derive("uploads"),
                    duties);
        }

        /** Uploads stay in memory until they are encrypted: what is read to a file would be legible there. */
        @Bean
        MultipartConfigElement multipart() {
            return new MultipartConfigElement("", MOST_OF_A_FILE, MOST_OF_ALL, MOST_OF_A_FILE);
        }
    }
}
