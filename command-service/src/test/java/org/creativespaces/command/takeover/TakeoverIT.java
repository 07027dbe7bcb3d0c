package org.creativespaces.command.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.creativespaces.servers.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A writer and its standby on one PostgreSQL server; each has a data folder of its own, in which nothing is shared. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakeoverIT {
    private static final int THREADS = 6;
    private static final int ENOUGH = 100;
    private static final Duration MOST = Duration.ofSeconds(15);
    private static final String SPACE = """
        {"regionCode":"E12000007","title":"Quiet rooms %s","purpose":"To find out.","groundRules":"Listen.",
         "visibility":"PUBLIC","agreementRule":{"minEndorsements":1,"minConstituencies":1,
         "livedExperienceRequired":true,"noOpenConcerns":true}}
        """;

    @TempDir
    Path folder;

    private final String ledger = Postgres.emptySchema();
    private final String state = Postgres.emptySchema();
    private final HttpClient http = HttpClient.newHttpClient();
    /** The one event that each key came to. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    private final AtomicInteger repetitions = new AtomicInteger();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void killed_under_load_the_writer_is_followed_by_its_standby_and_nothing_confirmed_is_lost_or_done_twice()
            throws Exception {
        try (http;
                var one = service("one");
                var two = service("two")) {
            one.awaitStarted();
            two.awaitStarted();
            await().atMost(MOST).until(() -> one.readiness() == 200 || two.readiness() == 200);
            var writer = one.readiness() == 200 ? one : two;
            var standby = writer == one ? two : one;
            var token = writer.tokenOf("organiser-cli");
            assertStandsBy(standby, writer.tokenOf("auditor-cli"));
            assertTakesNothing(standby, token);

            var before = acknowledgedBeforeTheKill(writer, standby, token);
            var took = before.took();

            assertThat(took).isLessThan(MOST);
            assertThat(standby.readiness()).isEqualTo(200);
            assertThat(standby.ledgerHealth(token(standby)).at("/details/role").asString())
                    .isEqualTo("writes");
            assertThat(standby.metrics()).contains("creativespaces_ledger_writer 1.0");
            assertNothingIsLostOrDoubled();
            assertItKnowsWhatTheOtherDid(standby, token, before.key());
            System.out.printf(
                    "%d commands confirmed, %d sent again; taken over within %d ms%n",
                    acknowledged.size(), repetitions.get(), took.toMillis());
        }
    }

    /** A key that the writer confirmed, and the time from its death to the first command that the standby confirmed. */
    private record Killed(String key, Duration took) {}

    private Killed acknowledgedBeforeTheKill(Service writer, Service standby, String token) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var working = IntStream.range(0, THREADS)
                    .mapToObj(thread -> threads.submit(() -> {
                        while (!enough.get()) confirm(UUID.randomUUID().toString(), List.of(writer, standby), token);
                        return null;
                    }))
                    .toList();
            try {
                await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() >= ENOUGH);
                var known = acknowledged.keySet().iterator().next();
                writer.kill();
                var killed = System.nanoTime();
                var then = acknowledged.size();
                // So many more than there are threads that some began after the kill.
                await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() > then + THREADS);
                var took = Duration.ofNanos(System.nanoTime() - killed);
                await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.size() > then + ENOUGH);
                return new Killed(known, took);
            } finally {
                enough.set(true);
                for (var each : working) each.get();
            }
        }
    }

    /** Sends a command to one after the other, with the same key, until it is confirmed; as clients are told to. */
    private void confirm(String key, List<Service> services, String token) throws InterruptedException {
        for (var attempt = 0; ; attempt++) {
            var service = services.get(attempt % services.size());
            var answer = sent(service, key, token);
            if (answer != null && answer.statusCode() == 201) {
                acknowledged.put(key, eventOf(answer));
                return;
            }
            if (answer != null && answer.statusCode() != 503 && answer.statusCode() != 409)
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            repetitions.incrementAndGet();
            if (enough.get() && attempt > 1_000) throw new AssertionError("never confirmed: " + key);
        }
    }

    private @Nullable HttpResponse<String> sent(Service service, String key, String token) throws InterruptedException {
        try {
            return service.post("/spaces", key, SPACE.formatted(key), token);
        } catch (IOException e) {
            return null;
        }
    }

    private static String eventOf(HttpResponse<String> answer) {
        var events = JsonMapper.shared().readTree(answer.body()).get("events");
        assertThat(events.size()).isEqualTo(1);
        return events.get(0).get("id").asString();
    }

    /** Nothing of it is done, and it is not said to be the caller's fault. */
    private static void assertTakesNothing(Service standby, String organiser) throws Exception {
        var refused = standby.post("/spaces", "refused", SPACE.formatted("refused"), organiser);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("NOT_RECORDED");
    }

    private static void assertStandsBy(Service standby, String auditor) throws Exception {
        assertThat(standby.readiness()).isEqualTo(503);
        var health = standby.ledgerHealth(auditor);
        assertThat(health.get("status").asString()).isEqualTo("OUT_OF_SERVICE");
        assertThat(health.at("/details/role").asString()).isEqualTo("stands by");
        assertThat(standby.ledgerHealth(null).isMissingNode())
                .as("details are for operators")
                .isTrue();
        assertThat(standby.metrics()).contains("creativespaces_ledger_writer 0.0");
    }

    private void assertNothingIsLostOrDoubled() {
        var stored = Postgres.run(ledger, "SELECT event_id FROM event ORDER BY position");
        assertThat(stored).containsExactlyInAnyOrderElementsOf(acknowledged.values());
        assertThat(Postgres.run(ledger, "SELECT max(position) - count(*) FROM event"))
                .containsExactly("0");
    }

    /** The command, what it was sent with, and the keys of its texts. */
    private void assertItKnowsWhatTheOtherDid(Service successor, String token, String key) throws Exception {
        var again = successor.post("/spaces", key, SPACE.formatted(key), token);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(eventOf(again)).isEqualTo(acknowledged.get(key));
        var other = successor.post("/spaces", key, SPACE.formatted("another"), token);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("IDEMPOTENCY_KEY_REUSED");
        var owners = Postgres.run(state, "SELECT DISTINCT substr(owner, 7) FROM text_key WHERE owner LIKE 'space/%'");
        assertThat(owners)
                .as("whose texts have keys, be it that the one or the other kept them")
                .containsAll(Postgres.run(ledger, "SELECT aggregate_id FROM event"));
        assertThat(successor.output()).contains("writes the ledger at");
    }

    private static String token(Service service) throws Exception {
        return service.tokenOf("auditor-cli");
    }

    private Service service(String name) throws IOException {
        return Service.start(
                http,
                folder.resolve(name),
                "--creative-spaces.ledger.url=" + ledger,
                "--creative-spaces.state.url=" + state,
                "--creative-spaces.master-key=" + Base64.getEncoder().encodeToString(new byte[32]),
                // Both issue the same tokens, as they have the same key to sign them.
                "--creative-spaces.public-url=http://127.0.0.1:1");
    }
}
