package org.creativespaces.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.creativespaces.command.ledger.NotStored;
import org.creativespaces.command.ledger.UnusableStore;
import org.creativespaces.command.polis.CommandLineImports;
import org.creativespaces.command.polis.ImportFailed;
import org.creativespaces.command.polis.ImportOrder;
import org.creativespaces.command.polis.ImportProgram;
import org.creativespaces.command.polis.ImportRun;
import org.creativespaces.command.polis.NotAnExport;
import org.creativespaces.command.polis.PolisFiles;
import org.creativespaces.events.Actor;
import org.creativespaces.standalone.ImportPolisArguments.Misused;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Imports a conversation from the command line into a ledger that no running program writes. */
final class ImportPolis {
    static final String NAME = "import-polis";

    private static final Actor CALLER = Actor.client(NAME);
    private static final String[] SETTINGS = {
        // The settings of the standalone program speak of parts that this one has not.
        "--management.endpoint.health.validate-group-membership=false",
        "--logging.level.root=WARN",
        "--logging.level.org.springframework.boot.SpringApplication=OFF",
        "--logging.level.org.springframework.boot.diagnostics=OFF",
        "--logging.level.io.micrometer=ERROR",
        "--logging.level.org.springframework.context=ERROR"
    };

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    ImportPolis(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /** The exit code. */
    int run(String... args) {
        try {
            var told = ImportPolisArguments.of(args);
            var files = PolisFiles.in(told.folder());
            try (var program = start(told)) {
                var order = new ImportOrder(CALLER, told.region(), told.title(), null, files);
                return follow(program.getBean(CommandLineImports.class).prepare(order));
            }
        } catch (Misused e) {
            return failed(NAME + " " + e.getMessage() + "\n\n" + ImportPolisArguments.USAGE);
        } catch (NotAnExport e) {
            return failed("This is no export of a Polis conversation; nothing was imported.\n"
                    + String.join("\n", e.problems().stream().map(p -> "  " + p).toList()));
        } catch (IOException e) {
            return failed("The folder cannot be read: " + e.getMessage());
        } catch (NotStarted | ImportFailed e) {
            return failed(String.valueOf(e.getMessage()));
        } catch (NotStored e) {
            return failed("The import could not go on: %s. Imported again, the same files go on where it stopped."
                    .formatted(e.getMessage()));
        } catch (RuntimeException e) {
            return failed("The import could not go on (" + e.getClass().getSimpleName()
                    + "). Imported again, the same files go on where it stopped.");
        }
    }

    private static ConfigurableApplicationContext start(ImportPolisArguments told) {
        var settings = Stream.concat(Stream.of(SETTINGS), told.settings().stream());
        try {
            return new SpringApplicationBuilder(ImportProgram.class)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .run(settings.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw new NotStarted(unusable(e).orElse("The program cannot start: " + e.getMessage()), e);
        }
    }

    /** What an operator can act on, out of a chain of causes that only programmers can read. */
    private static Optional<String> unusable(RuntimeException e) {
        return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                .filter(UnusableStore.class::isInstance)
                .map(cause -> String.valueOf(cause.getMessage()))
                .findFirst();
    }

    private int follow(ImportRun run) {
        var line = new ProgressLine(out, terminal);
        var ended = CompletableFuture.runAsync(run::run, Thread.ofPlatform().name(NAME)::start);
        try {
            while (!endedWithin(1, ended)) line.show("RUNNING", run.progress());
            line.show("DONE", run.progress());
        } finally {
            line.end();
        }
        run.problems().forEach(problem -> err.println("  " + problem));
        var left = run.problemCount() - run.problems().size();
        if (left > 0) err.println("  and " + left + " more");
        out.println("Imported into space " + run.space() + "; rows left out: " + run.problemCount() + ".");
        return run.problemCount() == 0 ? 0 : 1;
    }

    private static boolean endedWithin(int seconds, CompletableFuture<Void> run) {
        try {
            run.get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int failed(String why) {
        err.println(why);
        return 2;
    }

    private static final class NotStarted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotStarted(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
