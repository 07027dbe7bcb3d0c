package org.creativespaces.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** People who act all the time, and send what was not confirmed again, with the same key, to the one command service or the other. */
final class Load {
    private static final String LEEDS = "E08000035";
    private static final int PEOPLE = 12;
    private static final int THREADS = 3;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long BETWEEN_NANOS = 40_000_000;
    private static final int MOST_SOLUTIONS = 60;
    private static final JsonMapper JSON = JsonMapper.shared();

    private record Act(String method, String path, String key, String body) {}

    /** The ids of all events that were confirmed. */
    final Set<String> confirmed = ConcurrentHashMap.newKeySet();

    private final List<Node> commands;
    private final String token;
    final String space = UUID.randomUUID().toString();
    private final List<String> people = new ArrayList<>();
    private final List<String> solutions = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private volatile boolean enough;
    /** Whom to send to first: who confirmed last. */
    private volatile int first;

    Load(List<Node> commands, String token) {
        this.commands = commands;
        this.token = token;
    }

    void begin() throws InterruptedException {
        confirm(post(
                "/spaces",
                Map.of(
                        "id",
                        space,
                        "regionCode",
                        LEEDS,
                        "title",
                        "Faults",
                        "purpose",
                        "To go on",
                        "hosts",
                        List.of(),
                        "groundRules",
                        "Listen",
                        "visibility",
                        "PUBLIC",
                        "agreementRule",
                        Map.of(
                                "minEndorsements",
                                3,
                                "minConstituencies",
                                1,
                                "livedExperienceRequired",
                                false,
                                "noOpenConcerns",
                                true))));
        for (var number = 0; number < PEOPLE; number++) {
            var person = UUID.randomUUID().toString();
            people.add(person);
            confirm(post(
                    "/participants",
                    Map.of(
                            "id",
                            person,
                            "pseudonym",
                            "Person " + number,
                            "regionCode",
                            LEEDS,
                            "constituency",
                            number % 2 == 0 ? "CARER" : "SERVICE_USER")));
            confirm(post("/spaces/" + space + "/members", Map.of("onBehalfOf", person, "groundRulesVersion", 1)));
        }
        for (var number = 0; number < THREADS; number++) {
            var own = new Random(number);
            threads.add(Thread.ofPlatform().start(() -> act(own)));
        }
    }

    private void act(Random own) {
        try {
            while (!enough) {
                confirm(next(own));
                LockSupport.parkNanos(BETWEEN_NANOS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | AssertionError e) {
            surprises.add(e.toString());
        }
    }

    private Act next(Random own) {
        var person = people.get(own.nextInt(PEOPLE));
        var there = List.copyOf(solutions);
        if (there.isEmpty() || (own.nextInt(5) == 0 && there.size() < MOST_SOLUTIONS))
            return post(
                    "/solutions",
                    Map.of("onBehalfOf", person, "spaceId", space, "title", "A way", "summary", "Somebody goes it"));
        var body = Map.of(
                "onBehalfOf",
                person,
                "position",
                List.of("ENDORSE", "STAND_ASIDE", "CONCERN").get(own.nextInt(3)),
                "text",
                "Because");
        return new Act(
                "PUT",
                "/api/v1/solutions/" + there.get(own.nextInt(there.size())) + "/position",
                UUID.randomUUID().toString(),
                JSON.writeValueAsString(body));
    }

    private static Act post(String path, Map<String, ?> body) {
        return new Act("POST", "/api/v1" + path, UUID.randomUUID().toString(), JSON.writeValueAsString(body));
    }

    /** Returns once it is confirmed, or refused since others came between. */
    private void confirm(Act act) throws InterruptedException {
        var from = first;
        for (var attempt = 0; ; attempt++) {
            var next = (from + attempt) % commands.size();
            var answer = sent(commands.get(next), act);
            var status = answer == null ? 503 : answer.statusCode();
            if (status == 200 || status == 201) {
                first = next;
                var outcome = JSON.readTree(answer.body());
                outcome.path("events")
                        .forEach(event -> confirmed.add(event.path("id").asString()));
                if (act.path().equals("/api/v1/solutions"))
                    solutions.add(outcome.path("id").asString());
                return;
            }
            var again = status == 503 || answer.body().contains("REQUEST_IN_PROGRESS");
            if (!again && (status == 403 || status == 409)) return;
            if (!again) throw new AssertionError(act + ": " + status + " " + answer.body());
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
    }

    private @Nullable HttpResponse<String> sent(Node command, Act act) throws InterruptedException {
        try {
            var request = command.to(act.path())
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", act.key())
                    .method(act.method(), BodyPublishers.ofString(act.body()));
            return command.send(request, token);
        } catch (IOException e) {
            return null;
        }
    }

    /** Who cannot record anything says so in time, and that it is to be tried again; then somebody else records it. */
    void assertPutOff(Node command) throws InterruptedException {
        var act = next(new Random(0));
        var answer = sent(command, act);
        assertThat(answer).as("an answer in time").isNotNull();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        confirm(act);
    }

    /** Returns when so many more are confirmed. */
    void awaitMore(int some, Duration atMost) {
        var then = confirmed.size();
        await("more is confirmed").atMost(atMost).until(() -> {
            if (!surprises.isEmpty()) throw new AssertionError(surprises.toString());
            return confirmed.size() >= then + some;
        });
    }

    /** Returns when all that was sent is confirmed. */
    void end() throws InterruptedException {
        enough = true;
        for (var thread : threads) {
            if (thread.join(LONGEST)) continue;
            threads.forEach(Thread::interrupt);
            throw new AssertionError("what was sent is not confirmed within " + LONGEST);
        }
        if (!surprises.isEmpty()) throw new AssertionError(surprises.toString());
    }
}
