package org.creativespaces.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.creativespaces.command.polis.Progress;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProgressLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private String shown(boolean terminal) {
        var line = new ProgressLine(new PrintStream(out, true, UTF_8), terminal);
        line.show("RUNNING", new Progress(1_500, 54_000, 3_000.4, 18));
        line.show("RUNNING", new Progress(1_500, 54_000, 3_000.4, 18));
        line.show("DONE", new Progress(54_000, 54_000, 3_000, 0));
        line.end();
        return out.toString(UTF_8);
    }

    @Test
    void each_line_stays_where_it_is_no_terminal() {
        assertThat(shown(false)).isEqualTo("""
            RUNNING 1,500 of 54,000, 3,000/s, 18 s left
            DONE 54,000 of 54,000, 3,000/s, 0 s left
            """);
    }

    @Test
    void one_line_changes_on_a_terminal() {
        assertThat(shown(true))
                .isEqualTo("\rRUNNING 1,500 of 54,000, 3,000/s, 18 s left\rDONE 54,000 of 54,000, 3,000/s, 0 s left   "
                        + System.lineSeparator());
    }
}
