package org.creativespaces.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A writer, its standby and two readers that share their projections, over PostgreSQL and a MongoDB-wire server, all in processes of
 * their own; people act and a partner follows the feed from the beginning to the end, while one fault after the other happens. In
 * the end each confirmed act is there once, and the feed has told all of them once, in order.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(5)
class FaultsIT {
    private static final int SOME = 20;
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration STARTED = Duration.ofMinutes(2);
    private static final String LAG = "creativespaces_projection_lag";
    private static final String HELD = "creativespaces_projection_held";
    private static final String FOLLOWED = "creativespaces_projection_running";

    private final HttpClient http = HttpClient.newHttpClient();

    /** Of the class: that of an instance is made only for its tests. */
    @TempDir
    static Path folder;

    private Issuer issuer;
    private EventStore events;
    private ReadStore rows;
    private Link toEvents;
    private Link toRows;
    /** Of each command service to the event store; it has no other way to notice its fellow. */
    private List<Link> ways;

    private List<Node> commands;
    private List<Node> readers;
    private String auditor;
    private Load load;
    private Feed feed;
    private double projections;

    @BeforeAll
    void start() throws Exception {
        issuer = new Issuer();
        events = eventStore();
        rows = ReadStore.start();
        toEvents = Link.to(events.port());
        toRows = Link.to(rows.port());
        ways = List.of(Link.to(events.port()), Link.to(events.port()));
        commands = List.of(command("writer", ways.get(0)), command("standby", ways.get(1)));
        readers = List.of(
                reader("reader-1", toEvents.port(), toRows.port()), reader("reader-2", events.port(), rows.port()));
        await().atMost(STARTED).until(() -> writer() != null);
        auditor = issuer.token("auditor", List.of());
        load = new Load(commands, issuer.token("organiser", List.of("E08000035")));
        load.begin();
        for (var reader : readers) reader.awaitReadiness(200, STARTED);
        feed = new Feed(readers, auditor);
        feed.begin();
        // Not of how many it tells that somebody works on them: one that is just handed over is none of these.
        projections = readers.get(0).values(HELD).length;
        awaitShared();
    }

    private EventStore eventStore() throws SQLException {
        try {
            return new EventStore(folder.resolve("postgres"));
        } catch (IOException | IllegalStateException e) {
            return Assumptions.abort("PostgreSQL cannot be started here: " + e);
        }
    }

    @AfterAll
    void end() throws Exception {
        if (commands != null) for (var node : commands) node.kill();
        if (readers != null) for (var node : readers) node.kill();
        if (rows != null) rows.close();
        if (ways != null) for (var way : ways) way.close();
        if (toEvents != null) toEvents.close();
        if (toRows != null) toRows.close();
        if (events != null) events.close();
        if (issuer != null) issuer.close();
        http.close();
    }

    @Order(1)
    @Test
    void a_killed_reader_s_projections_are_taken_over() throws Exception {
        killAReader();
    }

    private void killAReader() throws Exception {
        var dead = readers.get(1);
        var left = readers.get(0);
        dead.kill();

        await("the others tell that they wait").atMost(SOON).until(() -> left.metric(LAG) > 0);
        assertThat(left.readiness()).isEqualTo(200);
        assertThat(left.health("readModels", auditor).toString()).contains("another process");
        await("all are taken over").atMost(SOON).until(() -> left.metric(HELD) == projections);
        awaitCurrent(left);
        load.awaitMore(SOME, SOON);
        dead.launch();
    }

    @Order(2)
    @Test
    void the_event_store_stops_and_comes_back() throws Exception {
        stopTheEventStore();
    }

    private void stopTheEventStore() throws Exception {
        for (var reader : readers) reader.awaitReadiness(200, STARTED);
        var lastWriter = writer();
        events.stop();

        lastWriter.awaitReadiness(503, SOON);
        for (var reader : readers) {
            assertThat(reader.readiness()).as("what is known can be read").isEqualTo(200);
        }
        assertThat(readers.get(0).health("readingLedger", auditor).get("status").asString())
                .isEqualTo("DOWN");
        events.start();

        await("somebody writes again").atMost(SOON).until(() -> writer() != null);
        load.awaitMore(SOME, SOON);
        for (var reader : readers) awaitCurrent(reader);
        awaitShared();
    }

    @Order(3)
    @Test
    void the_read_store_is_lost_and_comes_back_empty() throws Exception {
        loseTheReadStore();
    }

    private void loseTheReadStore() throws Exception {
        rows.kill();
        try {
            for (var reader : readers) {
                reader.awaitReadiness(503, SOON);
                assertThat(reader.get("/api/v1/spaces", null).statusCode()).isEqualTo(503);
                // Readiness asks the store; who works on a projection finds out with the next batch.
                await("nothing is followed").atMost(SOON).until(() -> reader.metric(FOLLOWED) == 0);
            }
            load.awaitMore(SOME, SOON);
        } finally {
            rows.launch();
        }

        for (var reader : readers) {
            reader.awaitReadiness(200, STARTED);
            awaitCurrent(reader);
        }
        assertThat(readers.get(0).get("/api/v1/spaces", null).body()).contains(load.space);
        awaitShared();
    }

    @Order(4)
    @Test
    void a_reader_is_cut_off_and_comes_back() throws Exception {
        cutOffAReader();
    }

    private void cutOffAReader() throws Exception {
        var away = readers.get(0);
        var left = readers.get(1);
        toEvents.cut();
        toRows.cut();
        try {
            await("all are taken over").atMost(Duration.ofSeconds(20)).until(() -> left.metric(HELD) == projections);
            awaitCurrent(left);
            away.awaitReadiness(503, Duration.ofSeconds(30));
            load.awaitMore(SOME, SOON);
        } finally {
            toEvents.heal();
            toRows.heal();
        }

        away.awaitReadiness(200, Duration.ofSeconds(40));
        awaitCurrent(away);
        awaitShared();
    }

    /** So that what comes next shows it back at work. */
    @Order(5)
    @Test
    void the_writer_is_cut_off_and_stands_by_when_it_comes_back() throws Exception {
        cutOffTheWriter();
    }

    private void cutOffTheWriter() throws Exception {
        var away = writer();
        var way = ways.get(commands.indexOf(away));
        way.cut();
        try {
            await("the other one writes").atMost(SOON).until(() -> writer() != null && writer() != away);
            // The server lets go of it before it finds out itself.
            away.awaitReadiness(503, SOON);
            load.awaitMore(SOME, SOON);
            load.assertPutOff(away);
        } finally {
            // Or what comes next, which kills the other one, would find nobody who can write.
            way.heal();
        }

        await("it stands by")
                .atMost(SOON)
                .until(() -> away.health("ledger", auditor)
                        .at("/details/role")
                        .asString()
                        .equals("stands by"));
        for (var reader : readers) awaitCurrent(reader);
    }

    @Order(6)
    @Test
    void the_writer_is_killed() throws Exception {
        killTheWriter();
    }

    private void killTheWriter() throws Exception {
        var dead = writer();
        dead.kill();

        await("the other one writes").atMost(SOON).until(() -> writer() != null && writer() != dead);
        load.awaitMore(SOME, SOON);
        for (var reader : readers) awaitCurrent(reader);
    }

    /** By hand: {@code -Dfaults.rounds=20}; then everything happens once more, as often. */
    @Order(7)
    @Test
    void and_again_as_often_as_asked() throws Exception {
        for (var round = 0; round < Integer.getInteger("faults.rounds", 0); round++) {
            for (var command : commands) if (command.readiness() == 0) command.launch();
            for (var command : commands) await().atMost(STARTED).until(() -> command.readiness() != 0);
            killAReader();
            stopTheEventStore();
            loseTheReadStore();
            cutOffAReader();
            cutOffTheWriter();
            killTheWriter();
        }
    }

    @Order(8)
    @Test
    void in_the_end_every_confirmed_act_is_there_once_and_was_told_once() throws Exception {
        load.end();
        var stored = events.query("SELECT event_id FROM event ORDER BY position");
        await("the feed has told all").atMost(SOON).until(() -> feed.last() == stored.size());
        var told = feed.end();

        assertThat(feed.surprise()).isEmpty();
        assertThat(told).isEqualTo(stored);
        assertThat(stored).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(load.confirmed);
        for (var reader : readers) awaitCurrent(reader);
        var one = readers.get(0)
                .get("/api/v1/regions/E08000035/dashboard", auditor)
                .body();
        var two = readers.get(1)
                .get("/api/v1/regions/E08000035/dashboard", auditor)
                .body();
        assertThat(withoutMoments(one)).isEqualTo(withoutMoments(two));
        System.out.printf("%d events; the feed was answered %s%n", stored.size(), feed.answers());
    }

    private static String withoutMoments(String dashboard) {
        return dashboard
                .replaceAll("\"[a-zA-Z]*\":\"\\d{4}-\\d\\d-\\d\\dT[^\"]*\"", "")
                .replaceAll("\\d+\\.\\d+", "");
    }

    /** Both work: on how many each depends on what they cost, of which one is half. */
    private void awaitShared() {
        await("the work is shared").atMost(STARTED).until(() -> {
            var held = new ArrayList<Double>();
            for (var reader : readers) held.add(reader.metric(HELD));
            return held.stream().mapToDouble(one -> one).sum() == projections
                    && held.stream().allMatch(one -> one >= 1);
        });
    }

    /** All that was confirmed by now can be seen at the reader. */
    private void awaitCurrent(Node reader) throws SQLException {
        var head =
                Long.parseLong(events.query("SELECT max(position) FROM event").getFirst());
        await("it is current").atMost(SOON).until(() -> {
            var answer = reader.get("/api/v1/spaces", null);
            return answer.statusCode() == 200
                    && answer.headers().firstValueAsLong("X-Position").orElse(0) >= head;
        });
    }

    /** Who can write just now; null if nobody does. */
    private Node writer() throws InterruptedException {
        for (var command : commands) if (command.readiness() == 200) return command;
        return null;
    }

    private Node command(String name, Link way) throws IOException {
        var options = new ArrayList<>(options(way.port()));
        options.add("--creative-spaces.command-timeout=5s");
        return Node.launch(http, Node.COMMAND, folder.resolve(name), options);
    }

    private Node reader(String name, int eventsPort, int rowsPort) throws IOException {
        var options = new ArrayList<>(options(eventsPort));
        options.add("--creative-spaces.mongodb.uri=mongodb://127.0.0.1:" + rowsPort
                + "/?serverSelectionTimeoutMS=1000&connectTimeoutMS=1000&socketTimeoutMS=4000");
        options.add("--creative-spaces.mongodb.lease=4s");
        return Node.launch(http, Node.QUERY, folder.resolve(name), options);
    }

    /** All give up sooner than they would by default: what they do then is the same. */
    private List<String> options(int eventsPort) {
        var patience = "&connectTimeout=1&socketTimeout=4";
        return List.of(
                "--creative-spaces.ledger.url=" + EventStore.url(eventsPort, "ledger") + patience,
                "--creative-spaces.state.url=" + EventStore.url(eventsPort, "state") + patience,
                "--creative-spaces.master-key=" + Base64.getEncoder().encodeToString(new byte[32]),
                "--creative-spaces.issuer=" + issuer.url(),
                "--creative-spaces.rate-limits=false");
    }
}
