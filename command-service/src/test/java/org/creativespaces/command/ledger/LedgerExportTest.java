package org.creativespaces.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerExportTest {
    private static final LedgerCheck.Inspection NOTHING = (type, payload, envelope) -> List.of();
    private static final String ENDORSED = "org.creativespaces.solution.endorsed.v1";
    private static final String OPENED = "org.creativespaces.space.opened.v1";

    @TempDir
    Path root;

    private Path folder;
    private Path other;

    @BeforeEach
    void name() {
        folder = root.resolve("data");
        other = root.resolve("other");
    }

    @Test
    void an_export_that_is_imported_is_the_same_ledger_and_exports_the_same_bytes() throws SQLException {
        var seed = System.nanoTime();
        write(new Random(seed), 400);

        var exported = export(folder, 1);
        var report = into(other, exported);

        assertThat(rows(other)).as("seed %d", seed).isEqualTo(rows(folder));
        assertThat(report).isEqualTo(LedgerCheck.of(folder, NOTHING)).isEqualTo(LedgerCheck.of(other, NOTHING));
        assertThat(report.events()).isGreaterThanOrEqualTo(400);
        assertThat(export(other, 1)).isEqualTo(exported);
    }

    @Test
    void each_line_is_a_cloud_event_whose_data_is_what_is_stored() throws SQLException {
        append(row("a", 0, OPENED, "{\"b\":1.0,\"a\":[1E+2, \"\\u00e9é\"]}", envelope("c", "spaceId", "s")));
        append(row("a", 1, ENDORSED, "{\"party\":{\"organisation\":\"o\"}}", envelope("d", "recordedBy", "user:x")));

        var lines = lines(export(folder, 1));

        assertThat(lines.getFirst())
                .startsWith("{\"specversion\":\"1.0\",\"id\":")
                .contains("\"source\":\"/spaces/s\",\"type\":\"" + OPENED + "\",\"subject\":\"a\",\"time\":")
                .contains("\"sequence\":\"00000000000000000001\",\"aggregateversion\":\"1\",\"partitionkey\":\"a\"")
                .contains("\"commandid\":\"c\"", "\"salt\":\"", "\"commandordinal\":\"0\",\"digest\":\"")
                .endsWith("\"data\":{\"b\":1.0,\"a\":[1E+2, \"\\u00e9é\"]}}");
        assertThat(lines.get(1))
                .contains("\"source\":\"/regions/E12000007\"", "\"recordedby\":\"user:x\"", "\"organisationid\":\"o\"");
    }

    @Test
    void an_export_from_a_position_continues_a_ledger_that_ends_before_it() throws SQLException {
        write(new Random(1), 100);
        var whole = lines(export(folder, 1));
        var half = whole.size() / 2;

        into(other, joined(whole.subList(0, half)));
        var rest = export(folder, half + 1);

        assertThat(lines(rest)).isEqualTo(whole.subList(half, whole.size()));
        assertThat(into(other, rest).events()).isEqualTo(whole.size());
        assertThat(rows(other)).isEqualTo(rows(folder));
        assertThat(export(folder, whole.size() + 1)).isEmpty();
        assertThatThrownBy(() -> export(folder, whole.size() + 2))
                .isInstanceOf(UnusableStore.class)
                .hasMessage("the ledger has no event %d, after which to go on", whole.size() + 1);
    }

    @Test
    void what_cannot_be_imported_is_told_by_line_and_attribute_and_nothing_is_kept() throws SQLException, IOException {
        append(row("a", 0, OPENED, "{\"n\":1}", envelope("c")), row("a", 1, ENDORSED, "{\"n\":2}", envelope("c")));
        append(row("a", 2, ENDORSED, "{\"n\":3}", envelope("d")), row("b", 0, OPENED, "{\"n\":4}", envelope("d")));
        var lines = lines(export(folder, 1));
        var damages = new TreeMap<String, UnaryOperator<String>>();
        damages.put("is no JSON from byte 10 on", line -> line.substring(0, 10));
        damages.put("is no JSON object", line -> "[]");
        damages.put("goes on after its JSON object", line -> line + " {}");
        damages.put("id is missing", line -> line.replaceFirst("\"id\":\"[^\"]+\",", ""));
        damages.put("id is there twice", line -> line.replaceFirst("\\{", "{\"id\":\"x\","));
        damages.put("data is missing", line -> line.replaceFirst(",\"data\":.*", "}"));
        damages.put("data must be an object", line -> line.replaceFirst("\"data\":.*", "\"data\":[]}"));
        damages.put("data is there twice", line -> line.replaceFirst("\\{", "{\"data\":{},"));
        damages.put("data_base64 must be base64", line -> line.replaceFirst("\"data\":.*", "\"data_base64\":\"*\"}"));
        damages.put("subject must be a text", line -> line.replaceFirst("\"subject\":\"a\"", "\"subject\":7"));
        damages.put(
                "type is not known to this program: x.y",
                line -> line.replaceFirst("\"type\":\"[^\"]+", "\"type\":\"x.y"));
        damages.put(
                "sequence must be a whole number of at most 9223372036854775807",
                line -> line.replaceFirst("0000003", "000000x"));
        damages.put("sequence must be 00000000000000000003", line -> line.replaceFirst("00000000000000000003", "3"));
        damages.put("sequence is 5, but 3 is the next position", line -> line.replaceFirst("0000003", "0000005"));
        damages.put(
                "aggregateversion is 4, but 3 is the next of a",
                line -> line.replaceFirst("version\":\"3", "version\":\"4"));
        damages.put(
                "commandordinal must be a whole number of at most 2147483647",
                line -> line.replaceFirst("ordinal\":\"0", "ordinal\":\"99999999999"));
        damages.put(
                "id, or commandid with commandordinal, is that of another event",
                line -> line.replace("\"d\"", "\"c\""));
        damages.put(
                "recordedtime must be a time such as 2026-11-24T09:30:00.000Z",
                line -> line.replaceFirst("recordedtime\":\"", "recordedtime\":\"x"));
        damages.put(
                "recordedtime is before that of the event before it",
                line -> line.replaceFirst("recordedtime\":\"2", "recordedtime\":\"1"));
        damages.put("partitionkey must be a", line -> line.replaceFirst("partitionkey\":\"a", "partitionkey\":\"b"));
        damages.put(
                "actor2 does not belong to this event",
                line -> line.replaceFirst("\"actor\"", "\"actor2\":\"x\",\"actor\""));
        damages.put("digest must be hexadecimal", line -> line.replaceFirst("digest\":\"", "digest\":\"x"));
        var changed = "digest does not fit: this event, or one before it, is not the one that was exported";
        damages.put(changed, line -> line.replace("{\"n\":3}", "{\"n\": 3}"));

        damages.forEach((problem, damage) -> {
            var damaged = new ArrayList<>(lines);
            damaged.set(2, damage.apply(lines.get(2)));
            assertThat(damaged).as(problem).isNotEqualTo(lines);
            assertThatThrownBy(() -> into(other, joined(damaged)))
                    .as(problem)
                    .isInstanceOf(UnusableStore.class)
                    .hasMessage("events.jsonl, line 3: " + problem);
            assertThat(other.toFile().list()).as(problem).containsExactly("ledger.lock");
        });
        assertThat(into(other, joined(lines)).events()).isEqualTo(4);
    }

    @Test
    void a_ledger_that_is_there_is_continued_wholly_or_not_at_all() throws SQLException {
        write(new Random(2), 20);
        var whole = lines(export(folder, 1));
        into(other, joined(whole.subList(0, 5)));
        var before = rows(other);
        var cut = new ArrayList<>(whole.subList(5, whole.size()));
        cut.set(9, cut.get(9).substring(0, 40));

        assertThatThrownBy(() -> into(other, joined(cut))).hasMessageStartingWith("events.jsonl, line 10: is no JSON");
        assertThatThrownBy(() -> into(other, joined(whole)))
                .hasMessage("events.jsonl, line 1: sequence is 1, but 6 is the next position");
        assertThat(rows(other)).isEqualTo(before);
        into(other, joined(whole.subList(5, whole.size())));
        assertThat(rows(other)).isEqualTo(rows(folder));
    }

    @Test
    void what_another_ledger_recorded_does_not_continue_this_one() {
        write(new Random(3), 20);
        var lines = lines(export(folder, 1));
        append(other, row("else", 0, OPENED, "{}", envelope("e")));

        assertThatThrownBy(() -> into(other, joined(lines.subList(1, 3))))
                .hasMessageStartingWith("events.jsonl, line 1: ");
        assertThat(LedgerCheck.of(other, NOTHING).events()).isEqualTo(1);
    }

    @Test
    void what_an_inspection_finds_is_neither_exported_nor_imported() {
        append(row("a", 0, OPENED, "{}", envelope("c")));
        var lines = export(folder, 1);
        LedgerCheck.Inspection odd = (type, payload, envelope) -> List.of("is odd");

        assertThatThrownBy(() -> LedgerExport.toStream(Rows.FILE, folder, 1, new ByteArrayOutputStream(), odd))
                .hasMessageContaining("not sound")
                .hasMessageContaining("event 1 is odd");
        assertThatThrownBy(() -> LedgerImport.into(Rows.FILE, other, new ByteArrayInputStream(lines), "x", odd))
                .hasMessage("x, line 1: is odd");
    }

    @Test
    void a_damaged_ledger_is_not_exported_and_leaves_no_file() throws SQLException {
        write(new Random(4), 20);
        sql("UPDATE event SET payload = '{ }' WHERE position = 7");

        assertThatThrownBy(() -> LedgerExport.toFile(Rows.FILE, folder, 1, root.resolve("out"), NOTHING))
                .isInstanceOf(UnusableStore.class)
                .hasMessageContaining("event 7 does not fit its digest");
        assertThat(root.toFile().list()).containsExactly("data");
        sql("DELETE FROM event WHERE position = 3");
        assertThatThrownBy(() -> export(folder, 1)).hasMessageContaining("event 4 follows position 2");
    }

    @Test
    void a_file_is_private_and_never_overwritten() throws IOException {
        write(new Random(5), 3);
        var target = root.resolve("events.jsonl");

        var report = LedgerExport.toFile(Rows.FILE, folder, 2, target, NOTHING);

        assertThat(report.events()).isEqualTo(lines(Files.readAllBytes(target)).size());
        assertThat(report.digest()).isEqualTo(LedgerCheck.of(folder, NOTHING).digest());
        assertThat(Files.getPosixFilePermissions(target)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> LedgerExport.toFile(Rows.FILE, folder, 1, target, NOTHING))
                .hasMessageContaining("events.jsonl exists already");
    }

    /** Commands of one to three events on few aggregates, with payloads and envelopes of every spelling. */
    private void write(Random random, int commands) {
        var sequences = new HashMap<String, Long>();
        try (var ledger = open(folder)) {
            for (var command = 0; command < commands; command++) {
                var rows = new ArrayList<LedgerRow>();
                var commandId = UUID.randomUUID().toString();
                for (var ordinal = 0; ordinal <= random.nextInt(3); ordinal++) {
                    var aggregate = "a" + random.nextInt(9);
                    var sequence = sequences.merge(aggregate, 0L, (before, zero) -> before + 1);
                    rows.add(new LedgerRow(
                            UUID.randomUUID().toString(),
                            aggregate,
                            sequence,
                            "solution",
                            ENDORSED,
                            OddJson.object(random),
                            OddJson.envelope(random, commandId),
                            commandId,
                            ordinal));
                }
                ledger.append(rows);
            }
        }
    }

    private void append(LedgerRow... rows) {
        append(folder, rows);
    }

    /** As one command. */
    private static void append(Path folder, LedgerRow... rows) {
        try (var ledger = open(folder)) {
            var numbered = new ArrayList<LedgerRow>();
            for (var row : rows) {
                numbered.add(new LedgerRow(
                        row.eventId(),
                        row.aggregateId(),
                        row.sequence(),
                        row.family(),
                        row.type(),
                        row.payload(),
                        row.envelope(),
                        row.commandId(),
                        numbered.size()));
            }
            ledger.append(numbered);
        }
    }

    private static LedgerRow row(
            String aggregate, long sequence, String type, String payload, Map<String, String> envelope) {
        return new LedgerRow(
                UUID.randomUUID().toString(),
                aggregate,
                sequence,
                LedgerRow.familyOf(type),
                type,
                payload,
                new JsonMapper().writeValueAsString(envelope),
                envelope.get("commandId"),
                0);
    }

    private static Map<String, String> envelope(String commandId, String... more) {
        var envelope = new TreeMap<>(Map.of(
                "actor", "client:test",
                "commandId", commandId,
                "correlationId", commandId,
                "occurredAt", "2026-11-24T09:30:00.000Z",
                "regionCode", "E12000007",
                "salt", "00112233445566778899aabbccddeeff"));
        if (more.length > 0) envelope.put(more[0], more[1]);
        return envelope;
    }

    private static byte[] export(Path folder, long from) {
        var out = new ByteArrayOutputStream();
        LedgerExport.toStream(Rows.FILE, folder, from, out, NOTHING);
        return out.toByteArray();
    }

    private static LedgerCheck.Report into(Path folder, byte[] export) {
        return LedgerImport.into(Rows.FILE, folder, new ByteArrayInputStream(export), "events.jsonl", NOTHING);
    }

    private static List<String> lines(byte[] export) {
        return new String(export, StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] joined(List<String> lines) {
        return lines.stream().collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.UTF_8);
    }

    private static Ledger open(Path folder) {
        return Ledger.open(folder, Clock.systemUTC(), Duration.ofSeconds(20), new SimpleMeterRegistry());
    }

    /** Every column of every row, bytes as they are in the file. */
    private static List<String> rows(Path folder) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM event ORDER BY position")) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (var column = 1; column <= columns; column++) row.add(Arrays.toString(rows.getBytes(column)));
                found.add(String.join(" ", row));
            }
        }
        return found;
    }

    private void sql(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
