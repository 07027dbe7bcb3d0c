package org.creativespaces.command.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.util.FileSystemUtils;

/** Gives a test's program a data folder of its own. */
public final class NewFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var folder = Files.createTempDirectory("edge");
            TestPropertyValues.of("creative-spaces.data-dir=" + folder).applyTo(context);
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) FileSystemUtils.deleteRecursively(folder.toFile());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
