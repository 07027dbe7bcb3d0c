package org.creativespaces.benchmarks;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.creativespaces.command.polis.ImportProgram;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The deciding half of the program within this process: aggregates, ledger and keys, without web server and read models. */
final class InProcess {
    private InProcess() {}

    /**
     * Starts it on a data folder.
     *
     * @param beside configurations that take the place of beans
     */
    static ConfigurableApplicationContext start(Path dataDir, Class<?>... beside) {
        return start(dataDir, "", beside);
    }

    /** The same with the ledger in PostgreSQL, unless the URL is empty. */
    static ConfigurableApplicationContext start(Path dataDir, String url, Class<?>... beside) {
        var sources = Stream.concat(Stream.of(ImportProgram.class), Stream.of(beside));
        return new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(
                        "--spring.config.import=classpath:command-service.yaml",
                        "--logging.level.root=ERROR",
                        "--creative-spaces.data-dir=" + dataDir,
                        "--creative-spaces.ledger.url=" + url);
    }
}
