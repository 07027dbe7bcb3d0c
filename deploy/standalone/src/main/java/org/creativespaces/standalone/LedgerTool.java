package org.creativespaces.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.creativespaces.command.keys.KeptTexts.State;
import org.creativespaces.command.ledger.LedgerCheck.Report;
import org.creativespaces.command.ledger.UnusableStore;
import org.creativespaces.command.upkeep.LedgerUpkeep;
import org.creativespaces.command.upkeep.UpkeepProgram;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Checks the ledger of a data folder, backs it up, puts it back, and writes it out and in as text, from the command line. */
final class LedgerTool {
    static final String NAME = "ledger";

    private static final String USAGE = """
        usage: java -jar creative-spaces.jar ledger check
               java -jar creative-spaces.jar ledger backup FILE
               java -jar creative-spaces.jar ledger restore FILE
               java -jar creative-spaces.jar ledger export FILE [POSITION]
               java -jar creative-spaces.jar ledger import FILE

          check    reads every event: numbers, times, digests, whether it can be read and its texts open
          backup   copies the ledger to FILE, also while the program runs; keep the file keys.db and the master key apart from it
          restore  makes FILE the ledger of a folder that has none, while no program runs there
          export   writes the events to FILE, each as a CloudEvent in a line of its own, without keys, also while the program runs;
                   from POSITION on if that is given
          import   makes the same ledger of an export, while no program runs there; or continues one that ends where FILE begins

        For export and import - instead of FILE is standard output and input.
        Each takes --creative-spaces.data-dir=data. Ends with 0 when all is well, with 1 when a check finds the ledger not sound,
        with 2 when it could not be done; what is not sound is neither backed up, restored nor exported.\
        """;
    private static final List<String> SETTINGS = List.of("--logging.level.root=WARN");
    private static final String CHECK = "check";
    private static final String BACKUP = "backup";
    private static final String RESTORE = "restore";
    private static final String EXPORT = "export";
    private static final String IMPORT = "import";
    private static final String STANDARD_STREAM = "-";

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    LedgerTool(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** The exit code. */
    int run(String... args) {
        var words = Arrays.stream(args).filter(word -> !word.startsWith("--")).toList();
        var settings = new ArrayList<>(SETTINGS);
        Arrays.stream(args).filter(word -> word.startsWith("--")).forEach(settings::add);
        if (!isUnderstood(words)) return failed(USAGE);
        try (var program = new SpringApplicationBuilder(UpkeepProgram.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(settings.toArray(String[]::new))) {
            return run(words, program.getBean(LedgerUpkeep.class));
        } catch (UnusableStore | InvalidPathException e) {
            return failed(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isUnderstood(List<String> words) {
        if (words.isEmpty()) return false;
        return switch (words.getFirst()) {
            case CHECK -> words.size() == 1;
            case BACKUP, RESTORE, IMPORT -> words.size() == 2;
            case EXPORT ->
                words.size() == 2 || (words.size() == 3 && words.getLast().matches("[1-9]\\d{0,17}"));
            default -> false;
        };
    }

    private int run(List<String> words, LedgerUpkeep upkeep) {
        return switch (words.getFirst()) {
            case CHECK -> check(upkeep);
            case BACKUP -> done("Backed up", upkeep.backup(Path.of(words.getLast())));
            case RESTORE -> done("Restored", upkeep.restore(Path.of(words.getLast())));
            case EXPORT -> export(words.get(1), words.size() == 3 ? Long.parseLong(words.getLast()) : 1, upkeep);
            default -> imported(words.getLast(), upkeep);
        };
    }

    /** What is said about it does not go where the events may go. */
    private int export(String file, long from, LedgerUpkeep upkeep) {
        var report = file.equals(STANDARD_STREAM) ? upkeep.exportTo(out, from) : upkeep.exportTo(Path.of(file), from);
        err.printf("Exported: %s.%n", events(report));
        return 0;
    }

    private int imported(String file, LedgerUpkeep upkeep) {
        if (file.equals(STANDARD_STREAM)) return verdict("Imported", upkeep.importFrom(in, "standard input"), "");
        try (var lines = Files.newInputStream(Path.of(file))) {
            return verdict("Imported", upkeep.importFrom(lines, file), "");
        } catch (IOException e) {
            return failed("cannot read " + file + ": " + e.getMessage());
        }
    }

    private int check(LedgerUpkeep upkeep) {
        var checked = upkeep.check();
        return verdict("Sound", checked.report(), ", " + texts(checked.texts()));
    }

    private int verdict(String sound, Report report, String more) {
        report.problems().forEach(problem -> err.println("  " + problem));
        var left = report.problemCount() - report.problems().size();
        if (left > 0) err.println("  and " + left + " more");
        out.printf("%s: %s%s.%n", report.isSound() ? sound : "Not sound", events(report), more);
        return report.isSound() ? 0 : 1;
    }

    private int done(String what, Report report) {
        out.printf("%s: %s.%n", what, events(report));
        return 0;
    }

    private static String events(Report report) {
        return "%d events, the newest with digest %s".formatted(report.events(), report.digest());
    }

    private static String texts(Map<State, Long> found) {
        return "%d texts open, %d were erased or redacted"
                .formatted(found.getOrDefault(State.OPENS, 0L), found.getOrDefault(State.DESTROYED, 0L));
    }

    private int failed(String why) {
        err.println(why);
        return 2;
    }
}
