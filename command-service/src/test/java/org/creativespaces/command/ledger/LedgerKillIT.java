package org.creativespaces.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativespaces.command.ledger.Rows.row;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was confirmed survives the process being killed at any moment, and nothing half-written does. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LedgerKillIT {
    private static final int KILLS = 6;
    private static final int MOST_MILLIS = 600;

    @TempDir
    Path folder;

    private final Set<String> confirmedEvents = new HashSet<>();
    private final Set<String> confirmedCommands = new HashSet<>();

    @Test
    void killed_again_and_again_under_load_it_keeps_all_it_confirmed_without_gap_or_duplicate() throws Exception {
        var seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println("kill.seed=" + seed);
        var random = new Random(seed);
        for (var kill = 0; kill < KILLS; kill++) writeAndKill(random.nextInt(MOST_MILLIS));
        System.out.println(confirmedEvents.size() + " events confirmed before " + KILLS + " kills");
        assertThat(confirmedEvents).hasSizeGreaterThan(10 * KILLS);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"))) {
            assertNothingIsBroken(connection);
            assertNothingIsLost(connection);
        }
        assertItGoesOn();
    }

    private void writeAndKill(int millis) throws Exception {
        try (var writer = WriterProcess.start(folder.toString(), folder)) {
            writer.killedAfter(millis).forEach(this::confirmed);
        }
    }

    private void confirmed(String line) {
        var words = line.split(" ");
        // The last line may be torn.
        if (!line.startsWith(KilledWriter.CONFIRMED) || words.length < 4) return;
        confirmedEvents.add(words[1]);
        confirmedCommands.add(words[2]);
    }

    private static void assertNothingIsBroken(Connection connection) throws SQLException {
        assertThat(value(connection, "PRAGMA integrity_check")).isEqualTo("ok");
        assertThat(value(connection, "SELECT min(position) FROM event")).isEqualTo("1");
        assertNone(connection, "gaps", "SELECT max(position) - count(*) FROM event");
        assertNone(connection, "duplicates", "SELECT count(*) - count(DISTINCT event_id) FROM event");
        assertNone(
                connection,
                "streams with gaps",
                "SELECT count(*) FROM (SELECT 1 FROM event GROUP BY aggregate_id HAVING count(*) <> max(sequence) +"
                        + " 1)");
        assertNone(
                connection,
                "half-written commands",
                "SELECT count(*) FROM (SELECT 1 FROM event GROUP BY command_id HAVING count(*) <> max(payload ->>"
                        + " 'of'))");
        assertNone(
                connection,
                "times that run backwards",
                "SELECT count(*) FROM event a JOIN event b ON b.position = a.position + 1 WHERE b.recorded_at <"
                        + " a.recorded_at");
    }

    private static void assertNone(Connection connection, String what, String count) throws SQLException {
        assertThat(value(connection, count)).as(what).isEqualTo("0");
    }

    private void assertNothingIsLost(Connection connection) throws SQLException {
        var stored = new HashSet<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT event_id FROM event")) {
            while (row.next()) stored.add(row.getString(1));
        }
        assertThat(stored).containsAll(confirmedEvents);
    }

    private void assertItGoesOn() {
        var meters = new SimpleMeterRegistry();
        try (var ledger = Ledger.open(folder, Clock.systemUTC(), Duration.ofSeconds(20), meters)) {
            var before = ledger.newest().position();
            var again = confirmedCommands.iterator().next();
            assertThatThrownBy(() -> ledger.append(List.of(row("a", 0, again, 0))))
                    .isInstanceOf(DuplicateCommand.class);
            ledger.append(List.of(row("a", 0)));
            assertThat(ledger.reads().stream("a", 0, 1).getFirst().position()).isEqualTo(before + 1);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.getString(1);
        }
    }
}
