package org.creativespaces.command.upkeep;

import org.creativespaces.command.CommandProperties;
import org.creativespaces.command.ledger.AxonServerPlace;
import org.creativespaces.command.ledger.LedgerSettings;
import org.creativespaces.command.state.StateSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** What upkeep from the command line needs: the settings, nothing that runs. Not a configuration that scanning would find. */
@EnableConfigurationProperties({
    AxonServerPlace.class,
    CommandProperties.class,
    LedgerSettings.class,
    StateSettings.class
})
public class UpkeepProgram {
    @Bean
    LedgerUpkeep ledgerUpkeep(
            CommandProperties properties, LedgerSettings ledger, AxonServerPlace axonServer, StateSettings state) {
        return new LedgerUpkeep(properties, ledger, axonServer, state);
    }
}
