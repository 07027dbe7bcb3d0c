package org.creativespaces.command.polis;

import org.axonframework.spring.stereotype.Aggregate;
import org.creativespaces.command.CommandProperties;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;

/**
 * The parts of the command service that an import from the command line needs: no web server, no identity, no reading
 * side. Not a configuration that scanning would find, for the standalone program is none of its business.
 */
@EnableAutoConfiguration
@EnableConfigurationProperties(CommandProperties.class)
@ComponentScan({
    "org.creativespaces.command.axon",
    "org.creativespaces.command.dispatch",
    "org.creativespaces.command.duty",
    "org.creativespaces.command.facts",
    "org.creativespaces.command.keys",
    "org.creativespaces.command.ledger",
    "org.creativespaces.command.polis",
    "org.creativespaces.command.state",
    "org.creativespaces.command.trace"
})
@ComponentScan(
        basePackages = {
            "org.creativespaces.command.participant",
            "org.creativespaces.command.solution",
            "org.creativespaces.command.space"
        },
        useDefaultFilters = false,
        includeFilters = @Filter(Aggregate.class))
public class ImportProgram {}
