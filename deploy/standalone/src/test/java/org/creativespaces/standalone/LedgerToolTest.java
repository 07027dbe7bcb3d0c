package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerToolTest {
    private static final String COMMENTS = """
        timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
        1510000000000,x,0,0,1,0,1,Let people choose where they are seen
        1510000001000,x,1,1,0,1,1,Pay peer workers
        """;
    private static final String VOTES = """
        timestamp,datetime,comment-id,voter-id,vote
        1510000002000,x,0,1,1
        1510000003000,x,1,0,-1
        """;
    private static final String SOUND = "Sound: ";

    private byte[] in = {};
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path root;

    private Path data;
    private Path other;
    private String backup;

    @BeforeEach
    void importAConversation() throws IOException {
        data = root.resolve("data");
        other = root.resolve("other");
        backup = root.resolve("backup.db").toString();
        var export = Files.createDirectory(root.resolve("export"));
        Files.writeString(export.resolve("comments.csv"), COMMENTS);
        Files.writeString(export.resolve("votes.csv"), VOTES);
        var imported = new ImportPolis(stream(out), stream(err), false)
                .run("--region", "E12000007", "--title", "Choice", export.toString(), folder(data));
        assertThat(imported).as(err()).isZero();
        out.reset();
    }

    @Test
    void a_ledger_is_checked_with_every_text_in_it() {
        assertThat(run(data, "check")).as(err()).isZero();
        assertThat(out()).startsWith(SOUND).contains(" events, ").contains(" texts open, 0 were erased or redacted");
        assertThat(err()).isEmpty();
    }

    @Test
    void a_backup_beside_the_keys_is_the_same_ledger() throws IOException {
        assertThat(run(data, "check")).isZero();
        var before = out();
        assertThat(run(data, "backup", backup)).as(err()).isZero();
        assertThat(out()).startsWith("Backed up: ");

        assertThat(run(other, "restore", backup)).as(err()).isZero();
        for (var key : List.of("keys.db", "master.key")) Files.copy(data.resolve(key), other.resolve(key));
        assertThat(run(other, "check")).as(err()).isZero();
        assertThat(out()).isEqualTo(before);
    }

    @Test
    void an_export_that_is_imported_beside_the_keys_is_the_same_ledger_and_exports_the_same() throws IOException {
        assertThat(run(data, "check")).isZero();
        var before = out();
        var file = root.resolve("events.jsonl");
        assertThat(run(data, "export", file.toString())).as(err()).isZero();
        assertThat(err()).startsWith("Exported: ");
        assertThat(out()).isEmpty();

        assertThat(run(other, "import", file.toString())).as(err()).isZero();
        assertThat(out()).startsWith("Imported: ");
        for (var key : List.of("keys.db", "master.key")) Files.copy(data.resolve(key), other.resolve(key));
        assertThat(run(other, "check")).as(err()).isZero();
        assertThat(out()).isEqualTo(before);
        assertThat(run(other, "export", "-")).isZero();
        assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void a_copy_is_brought_up_to_date_through_a_pipe() throws IOException {
        assertThat(run(data, "export", "-")).as(err()).isZero();
        var lines = out().lines().toList();
        in = (lines.getFirst() + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(run(other, "import", "-")).as(err()).isZero();
        assertThat(out()).startsWith("Imported: 1 events");

        assertThat(run(data, "export", "-", "2")).as(err()).isZero();
        in = out.toByteArray();
        assertThat(run(other, "import", "-")).as(err()).isZero();

        assertThat(out()).startsWith("Imported: " + lines.size() + " events");
        assertThat(run(other, "import", "-")).isEqualTo(2);
        assertThat(err())
                .isEqualTo("standard input, line 1: sequence is 2, but " + (lines.size() + 1) + " is the next position"
                        + System.lineSeparator());
    }

    @Test
    void what_is_wrong_is_told_by_position_and_ends_with_one() throws SQLException {
        sql("ledger.db", "UPDATE event SET payload = '[7]' WHERE position = 4");
        sql("keys.db", "DELETE FROM text_key WHERE rowid = (SELECT max(rowid) FROM text_key)");

        assertThat(run(data, "check")).isEqualTo(1);

        assertThat(out()).startsWith("Not sound: ");
        assertThat(err())
                .contains("event 4 does not fit its digest", "event 4 has a payload that cannot be read")
                .contains("has a text whose key is not in the key store");
    }

    @Test
    void a_text_that_was_exchanged_does_not_open() throws SQLException {
        sql("keys.db", "UPDATE text_key SET wrapped = (SELECT wrapped FROM text_key WHERE rowid = 1) WHERE rowid = 2");

        assertThat(run(data, "check")).isEqualTo(1);

        assertThat(err()).contains("has a text that does not open with its key");
    }

    @Test
    void what_cannot_be_done_is_said_and_ends_with_two() {
        assertThat(run(other, "check")).isEqualTo(2);
        assertThat(err()).contains("there is no ").contains("other");
        assertThat(run(data, "restore", root.resolve("nowhere.db").toString())).isEqualTo(2);
        assertThat(err()).contains("ledger.db exists already");
        for (var misused : List.of("", "chek", "backup", "check twice", "export", "export x 0", "import")) {
            assertThat(run(data, misused.split(" "))).as(misused).isEqualTo(2);
            assertThat(err()).contains("usage: ");
        }
        assertThat(out()).isEmpty();
    }

    private int run(Path folder, String... words) {
        out.reset();
        err.reset();
        var told = new ArrayList<>(List.of(words));
        told.remove("");
        told.add(folder(folder));
        return new LedgerTool(new ByteArrayInputStream(in), stream(out), stream(err)).run(told.toArray(String[]::new));
    }

    private static String folder(Path folder) {
        return "--creative-spaces.data-dir=" + folder;
    }

    private void sql(String file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve(file));
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
