package org.creativespaces.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.creativespaces.command.polis.Progress;

/** Tells how far an import is: on a terminal in one line that changes, elsewhere in a new line each time. */
final class ProgressLine {
    private static final Pattern TERMINAL = Pattern.compile("/dev/(pts/\\d+|tty\\w*|console)");

    private final PrintStream out;
    private final boolean terminal;
    private String shown = "";

    ProgressLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Whether standard output is one; since JDK 22 a console alone does not tell, and elsewhere than on Linux it stays open. */
    static boolean onTerminal() {
        try {
            return TERMINAL.matcher(Path.of("/proc/self/fd/1").toRealPath().toString())
                    .matches();
        } catch (IOException e) {
            return false;
        }
    }

    void show(String state, Progress progress) {
        var line = String.format(
                Locale.ROOT,
                "%s %,d of %,d, %,.0f/s, %d s left",
                state,
                progress.done(),
                progress.total(),
                progress.rate(),
                progress.timeLeft());
        if (line.equals(shown)) return;
        // Blanks wipe what is left of a longer line before.
        out.print(terminal ? "\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())) : line + "\n");
        out.flush();
        shown = line;
    }

    void end() {
        if (terminal && !shown.isEmpty()) out.println();
    }
}
