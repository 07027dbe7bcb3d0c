package org.creativespaces.standalone;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneId;
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
import tools.jackson.databind.json.JsonMapper;

/**
 * People of one space who act over HTTP until the program is gone, at leisure or in a hurry; what they got no answer to they send again, as
 * it was, to the next. Remembers every event that was confirmed.
 */
final class Acts {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String LEEDS = "E08000035";
    private static final int PEOPLE = 24;
    private static final int THREADS = 4;
    /** Between two acts of one of them, so that the ledger stays small enough to be looked through again and again. */
    private static final long LEISURE_NANOS = 25_000_000;

    /** Acts go to the newest solutions only, so that none gets a history without end. */
    private static final int NEWEST = 30;

    private static final List<String> CONSTITUENCIES =
            List.of("SERVICE_USER", "CARER", "NGO", "COMMISSIONER", "ACADEMIC", "ACTIVIST", "PUBLIC_BODY", "UNSTATED");
    private static final List<String> POSITIONS = List.of("ENDORSE", "STAND_ASIDE", "CONCERN");
    private static final JsonMapper JSON = new JsonMapper();

    /** One request, which stays the same however often it is sent. */
    private record Act(String kind, String method, String path, String key, String body) {}

    /** The ids of all events that were confirmed. */
    final Set<String> confirmed = ConcurrentHashMap.newKeySet();

    /** How many acts of a kind were confirmed to have been recorded. */
    final Map<String, Integer> recorded = new ConcurrentHashMap<>();

    final String space;

    private final Random random;
    private final List<String> people = new ArrayList<>();
    private final List<String> solutions = new CopyOnWriteArrayList<>();
    private final Queue<Act> unanswered = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private volatile boolean hurrying;

    Acts(Random random) {
        this.random = random;
        this.space = id();
    }

    /** Opens the space and has everybody join. */
    void gather(Program program, String token) throws IOException, InterruptedException {
        send(
                program,
                token,
                post(
                        "open",
                        "/api/v1/spaces",
                        Map.of(
                                "id",
                                space,
                                "regionCode",
                                LEEDS,
                                "title",
                                "Killed",
                                "purpose",
                                "To come back",
                                "hosts",
                                List.of(),
                                "groundRules",
                                "Go on",
                                "visibility",
                                "PUBLIC",
                                "agreementRule",
                                Map.of(
                                        "minEndorsements",
                                        1,
                                        "minConstituencies",
                                        0,
                                        "livedExperienceRequired",
                                        false,
                                        "noOpenConcerns",
                                        false))));
        for (var number = 0; number < PEOPLE; number++) {
            var person = id();
            people.add(person);
            send(
                    program,
                    token,
                    post(
                            "register",
                            "/api/v1/participants",
                            Map.of(
                                    "id",
                                    person,
                                    "pseudonym",
                                    "Person " + number,
                                    "regionCode",
                                    LEEDS,
                                    "constituency",
                                    CONSTITUENCIES.get(number % CONSTITUENCIES.size()))));
            send(program, token, join(person));
        }
        for (var number = 0; number < THREADS; number++) send(program, token, proposal(people.get(number)));
        surprised();
    }

    boolean haveGathered() {
        return !people.isEmpty();
    }

    /** From now on nobody pauses. */
    void hurry() {
        hurrying = true;
    }

    /** Lets people act until the program is gone. */
    void begin(Program program, String token) {
        hurrying = false;
        for (var number = 0; number < THREADS; number++) {
            var own = new Random(random.nextLong());
            threads.add(Thread.ofPlatform().start(() -> act(program, token, own)));
        }
    }

    /** Returns when nobody acts any more, because the program is gone. */
    void end() throws InterruptedException {
        for (var thread : threads) thread.join();
        threads.clear();
        surprised();
    }

    /** Sends what got no answer so far. */
    void settle(Program program, String token) throws IOException, InterruptedException {
        for (var act = unanswered.poll(); act != null; act = unanswered.poll()) send(program, token, act);
        surprised();
    }

    private void surprised() {
        if (!surprises.isEmpty()) throw new AssertionError(surprises.toString());
    }

    private void act(Program program, String token, Random own) {
        try {
            while (surprises.isEmpty()) {
                var again = unanswered.poll();
                send(program, token, again == null ? next(own) : again);
                if (!hurrying) LockSupport.parkNanos(LEISURE_NANOS);
            }
        } catch (IOException e) {
            // The program is gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Program program, String token, Act act) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(program.uri(act.path()))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", act.key())
                .method(act.method(), BodyPublishers.ofString(act.body()));
        try {
            var answer = program.send(request, token);
            switch (answer.statusCode()) {
                case 200, 201 -> confirm(act, answer.body());
                case 503 -> {
                    unanswered.add(act);
                    if (answer.headers().firstValue("Retry-After").isEmpty())
                        surprises.add(act + ": does not say when to come again: " + answer.body());
                }
                case 403, 409 -> {
                    // Otherwise refused, since others came between.
                    if (answer.body().contains("REQUEST_IN_PROGRESS")) unanswered.add(act);
                }
                default -> surprises.add(act + ": " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            unanswered.add(act);
            throw e;
        }
    }

    private void confirm(Act act, String body) {
        var outcome = JSON.readTree(body);
        outcome.path("events").forEach(event -> confirmed.add(event.path("id").asString()));
        if (outcome.path("events").isEmpty()) return;
        recorded.merge(act.kind(), 1, Integer::sum);
        if (act.kind().equals("propose")) solutions.add(outcome.path("id").asString());
    }

    private Act next(Random own) {
        var person = people.get(own.nextInt(people.size()));
        var newest = List.copyOf(solutions);
        var solution =
                "/api/v1/solutions/" + newest.get(newest.size() - 1 - own.nextInt(Math.min(NEWEST, newest.size())));
        return switch (own.nextInt(12)) {
            case 0, 1 -> proposal(person);
            case 2 ->
                post(
                        "commit",
                        solution + "/commitments",
                        Map.of(
                                "onBehalfOf",
                                person,
                                "action",
                                "Act",
                                "due",
                                LocalDate.now(LONDON)
                                        .plusDays(own.nextInt(1, 60))
                                        .toString()));
            case 3 ->
                post(
                        "risk",
                        solution + "/risks",
                        Map.of(
                                "onBehalfOf",
                                person,
                                "category",
                                "TRUST",
                                "description",
                                "It may fail",
                                "likelihood",
                                own.nextInt(1, 6),
                                "impact",
                                own.nextInt(1, 6)));
            case 4 ->
                new Act(
                        "leave",
                        "DELETE",
                        "/api/v1/spaces/" + space + "/members/" + person,
                        id(),
                        JSON.writeValueAsString(Map.of("onBehalfOf", person, "reason", "For a while")));
            case 5, 6 -> join(person);
            default ->
                new Act(
                        "position",
                        "PUT",
                        solution + "/position",
                        id(),
                        JSON.writeValueAsString(Map.of(
                                "onBehalfOf",
                                person,
                                "position",
                                POSITIONS.get(own.nextInt(POSITIONS.size())),
                                "text",
                                "Because")));
        };
    }

    private Act proposal(String person) {
        return post(
                "propose",
                "/api/v1/solutions",
                Map.of("onBehalfOf", person, "spaceId", space, "title", "A way", "summary", "Somebody goes it"));
    }

    private Act join(String person) {
        return post(
                "join", "/api/v1/spaces/" + space + "/members", Map.of("onBehalfOf", person, "groundRulesVersion", 1));
    }

    private Act post(String kind, String path, Map<String, ?> body) {
        return new Act(kind, "POST", path, id(), JSON.writeValueAsString(body));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
