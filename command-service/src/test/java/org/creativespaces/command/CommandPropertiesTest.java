package org.creativespaces.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommandPropertiesTest {
    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(CommandConfiguration.class);

    @Test
    void everything_has_a_default_but_the_secrets() {
        context.run(started -> assertThat(started.getBean(CommandProperties.class))
                .isEqualTo(new CommandProperties(Path.of("data"), true, null, true, null, Duration.ofSeconds(30))));
    }

    @Test
    void an_operator_sets_them_and_secrets_are_never_spelled_out() {
        context.withPropertyValues(
                        "creative-spaces.data-dir=/srv/spaces",
                        "creative-spaces.demo=false",
                        "creative-spaces.client-secret=s3cret",
                        "creative-spaces.master-key=k3y",
                        "creative-spaces.rate-limits=false",
                        "creative-spaces.command-timeout=5s")
                .run(started -> assertThat(started.getBean(CommandProperties.class))
                        .isEqualTo(new CommandProperties(
                                Path.of("/srv/spaces"), false, "s3cret", false, "k3y", Duration.ofSeconds(5)))
                        .asString()
                        .doesNotContain("s3cret", "k3y"));
    }
}
