package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same in each mode, by settings alone; and from each to the next, the events move. The cluster is tried where
 * {@code AXONSERVER_ADDRESS} gives an Axon Server without events, and is reported as skipped elsewhere.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(4)
class ModesIT {
    private static final int ENOUGH = 200;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    static Path folder;

    /** What the mode before this one has left: its feed, and its ledger as it was exported. */
    private List<String> feed = List.of();

    private Path exported;
    private Mode cluster;

    @Test
    @Order(1)
    void in_files() throws Exception {
        moveThrough(Mode.files(folder), "E12000007");
    }

    @Test
    @Order(2)
    void in_postgresql_with_what_was_written_in_files() throws Exception {
        moveThrough(Mode.postgres(folder), "E08000025");
    }

    @Test
    @Order(3)
    void back_in_a_file_with_keys_and_state_in_mongodb() throws Exception {
        moveThrough(Mode.stateInMongo(folder), "E08000003");
    }

    @Test
    @Order(4)
    void in_axon_server_with_two_writers_at_once() throws Exception {
        cluster = Mode.cluster(folder);
        moveThrough(cluster, "E08000035");
    }

    /** It is the one that works imports off: that, too, the other takes over. */
    @Test
    @Order(5)
    void one_of_two_writers_is_killed_under_load_and_nothing_is_lost_or_done_twice() throws Exception {
        underLoad("E08000035", Program::kill);
    }

    /** By the command that {@code AXONSERVER_RESTART} names, which stops it and starts it again. */
    @Test
    @Order(6)
    @EnabledIfEnvironmentVariable(named = "AXONSERVER_RESTART", matches = ".+")
    void axon_server_is_restarted_under_load_and_nothing_is_lost_or_done_twice() throws Exception {
        underLoad("E12000007", holder -> {
            var restarting = new ProcessBuilder("sh", "-c", System.getenv("AXONSERVER_RESTART")).start();
            holder.awaitReadiness(503);
            assertThat(restarting.waitFor()).isZero();
            holder.awaitReadiness(200);
        });
    }

    private interface Trouble {
        void with(Program holder) throws Exception;
    }

    private void underLoad(String region, Trouble trouble) throws Exception {
        Assumptions.assumeTrue(cluster != null, "no Axon Server was given, or the cluster does not even start");
        var acts = new Acts(new Random(7));
        String token;
        try (var running = cluster.start()) {
            var one = running.at(0);
            var two = running.at(1);
            token = one.tokenOf("organiser-cli");
            await().atMost(MINUTE).until(() -> imports(one) || imports(two));
            var holder = imports(one) ? one : two;
            var other = holder == one ? two : one;
            acts.gather(one, token);
            acts.begin(one, token);
            acts.begin(two, token);
            await().atMost(MINUTE).until(() -> acts.confirmed.size() > ENOUGH);
            var conversation = Conversation.named("15-per-hour-seattle");
            var path =
                    conversation.upload(other, token, region, UUID.randomUUID().toString());
            await().atMost(MINUTE)
                    .until(() -> other.json(path, token).path("done").asLong() > ENOUGH);

            trouble.with(holder);

            var then = acts.confirmed.size();
            await().atMost(MINUTE).until(() -> acts.confirmed.size() > then + ENOUGH);
            Conversation.awaitDone(other, token, path);
            assertThat(imports(other) || imports(holder)).isTrue();
            assertThat(other.management("/health/readiness", null).statusCode()).isEqualTo(200);
        }
        acts.end();
        try (var again = cluster.start()) {
            acts.settle(again.at(0), again.at(0).tokenOf("organiser-cli"));
            var feed = again.at(1).feed(again.at(1).tokenOf("auditor-cli"));
            assertThat(feed)
                    .extracting(event -> event.path("id").asString())
                    .doesNotHaveDuplicates()
                    .containsAll(acts.confirmed);
            assertThat(feed)
                    .extracting(event -> event.path("commandid").asString() + " "
                            + event.path("type").asString())
                    .as("a command makes one event of a kind")
                    .doesNotHaveDuplicates();
        }
    }

    /** Whether it has the duty to work imports off. */
    private static boolean imports(Program program) throws Exception {
        try {
            return program.management("/prometheus", null)
                    .body()
                    .contains("creativespaces_duty_held{duty=\"imports\"} 1.0");
        } catch (IOException e) {
            return false;
        }
    }

    /** Nothing that moved here reads differently, and with all that is written here it leaves as it came. */
    private void moveThrough(Mode mode, String region) throws Exception {
        if (exported != null)
            assertThat(mode.ledger("import", exported.toString())).contains("Imported: " + feed.size() + " events");
        try (var running = mode.start()) {
            for (var node : running.nodes()) assertThat(Contract.feed(node)).isEqualTo(feed);
            feed = new Contract(running, region).holds();
        }
        var came = exported == null ? List.<String>of() : Files.readAllLines(exported);
        exported = folder.resolve(mode + ".jsonl");
        mode.ledger("export", exported.toString());
        var leaves = Files.readAllLines(exported);
        assertThat(leaves).hasSize(feed.size());
        assertThat(leaves.subList(0, came.size())).isEqualTo(came);
    }
}
