package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.creativespaces.standalone.Mode.Running;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds of the programs, however they are run. Whatever is asked is asked of one node, then of the next. */
final class Contract {
    private static final int PEOPLE = 8;
    private static final String ERASED = "erased at the person's request";
    private static final JsonMapper JSON = new JsonMapper();

    private final Running running;
    private final String region;
    private final String organiser;
    private final List<String> confirmed = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private String space = "";
    private String solution = "";
    private int turn;

    /**
     * Of these programs.
     *
     * @param region in which nothing was done before
     */
    Contract(Running running, String region) throws Exception {
        this.running = running;
        this.region = region;
        this.organiser = running.at(0).tokenOf("organiser-cli");
    }

    /** All of it; what the feed says afterwards, an event a text. */
    List<String> holds() throws Exception {
        var before = feed(running.at(0)).size();
        people_come_together_and_one_proposes();
        what_is_sent_again_is_answered_as_before_and_another_body_is_not_taken();
        all_who_act_at_once_are_recorded_once_each();
        who_looked_at_an_older_version_is_told();
        a_conversation_is_imported_once();
        a_person_who_is_erased_is_read_nowhere_any_more();
        return the_feed_tells_each_event_once_and_the_same_at_each_node(before);
    }

    private void people_come_together_and_one_proposes() throws Exception {
        space = created("/spaces", """
            {"regionCode":"%s","title":"Quiet rooms","purpose":"To find out.","groundRules":"Listen.","hosts":[],
             "visibility":"PUBLIC","agreementRule":{"minEndorsements":%d,"minConstituencies":1,
             "livedExperienceRequired":false,"noOpenConcerns":true}}\
            """.formatted(region, PEOPLE));
        for (var i = 0; i <= PEOPLE; i++) {
            var person = created(
                    "/participants",
                    "{\"pseudonym\":\"Heron %d\",\"constituency\":\"CARER\",\"regionCode\":\"%s\"}"
                            .formatted(i, region));
            post("/spaces/" + space + "/members", "{\"groundRulesVersion\":1,\"onBehalfOf\":\"%s\"}".formatted(person));
            people.add(person);
        }
        solution = created(
                "/solutions",
                "{\"spaceId\":\"%s\",\"title\":\"A quiet room\",\"onBehalfOf\":\"%s\"}"
                        .formatted(space, people.getFirst()));
    }

    private void what_is_sent_again_is_answered_as_before_and_another_body_is_not_taken() throws Exception {
        var key = UUID.randomUUID().toString();
        var body = "{\"regionCode\":\"%s\",\"name\":\"A trust\",\"kind\":\"NGO\"}".formatted(region);
        var first = confirmed(send("POST", "/organisations", key, body));
        for (var again = 0; again < running.nodes().size(); again++) {
            var answer = send("POST", "/organisations", key, body);
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(JSON.readTree(answer.body())).isEqualTo(first);
        }
        var other = send("POST", "/organisations", key, body.replace("A trust", "Another"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("IDEMPOTENCY_KEY_REUSED");
    }

    private void all_who_act_at_once_are_recorded_once_each() throws Exception {
        var acts = IntStream.rangeClosed(1, PEOPLE)
                .<Callable<HttpResponse<String>>>mapToObj(i -> () -> send(
                        "PUT",
                        "/solutions/" + solution + "/position",
                        UUID.randomUUID().toString(),
                        "{\"position\":\"ENDORSE\",\"text\":\"So say I, %d.\",\"onBehalfOf\":\"%s\"}"
                                .formatted(i, people.get(i))))
                .toList();
        var types = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(acts))
                types.addAll(confirmed(answer.get()).get("events").findValuesAsString("type"));
        }
        assertThat(types).filteredOn(type -> type.endsWith("endorsed.v1")).hasSize(PEOPLE);
        assertThat(types)
                .filteredOn(type -> type.endsWith("agreement_reached.v1"))
                .hasSize(1);
    }

    private void who_looked_at_an_older_version_is_told() throws Exception {
        var rules = "{\"text\":\"Listen first.\"}";
        var path = "/spaces/" + space + "/ground-rules";
        var changed = running.at(0).send(request("PUT", path, "r1", rules).header("If-Match", "\"1\""), organiser);
        confirmed(changed);
        var late = running.at(0).send(request("PUT", path, "r2", rules).header("If-Match", "\"1\""), organiser);
        assertThat(late.statusCode()).isEqualTo(412);
    }

    private void a_conversation_is_imported_once() throws Exception {
        var conversation = Conversation.named("london.youth.policing");
        var path =
                conversation.upload(node(), organiser, region, UUID.randomUUID().toString());
        for (var each : running.nodes()) Conversation.awaitDone(each, organiser, path);
        var done = node().json(path, organiser);
        assertThat(done.path("done").asLong())
                .isEqualTo(done.path("total").asLong())
                .isPositive();
        var recorded = feed(node()).size();
        var again =
                conversation.upload(node(), organiser, region, UUID.randomUUID().toString());
        Conversation.awaitDone(node(), organiser, again);
        assertThat(feed(node())).hasSize(recorded);
    }

    private void a_person_who_is_erased_is_read_nowhere_any_more() throws Exception {
        var trail = "/api/v1/solutions/" + solution + "/trail?limit=100";
        for (var each : running.nodes())
            assertThat(each.json(trail, organiser).toString()).contains("So say I, 1.");
        var gone = people.get(1);
        post("/participants/" + gone + "/erasure", "{\"reason\":\"She asked.\",\"onBehalfOf\":\"%s\"}".formatted(gone));
        for (var each : running.nodes()) {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(each.json(trail, organiser).toString())
                            .doesNotContain("So say I, 1.")
                            .contains(ERASED, "So say I, 2."));
        }
        for (var each = 0; each < running.nodes().size(); each++) {
            var refused = send(
                    "PUT",
                    "/solutions/" + solution + "/position",
                    UUID.randomUUID().toString(),
                    "{\"position\":\"CONCERN\",\"text\":\"And again.\",\"onBehalfOf\":\"%s\"}".formatted(gone));
            assertThat(refused.statusCode()).as(refused.body()).isBetween(400, 499);
        }
    }

    private List<String> the_feed_tells_each_event_once_and_the_same_at_each_node(int before) throws Exception {
        var feed = feed(running.at(0));
        for (var each : running.nodes())
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(feed(each)).isEqualTo(feed));
        assertThat(feed.stream()
                        .mapToLong(event -> Long.parseLong(
                                JSON.readTree(event).path("sequence").asString())))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, feed.size()).boxed().toList());
        assertThat(feed.stream()
                        .skip(before)
                        .map(event -> JSON.readTree(event).path("id").asString()))
                .doesNotHaveDuplicates()
                .containsAll(confirmed);
        return feed;
    }

    static List<String> feed(Program program) throws Exception {
        return program.feed(program.tokenOf("auditor-cli")).stream()
                .map(JsonNode::toString)
                .toList();
    }

    private String created(String path, String body) throws Exception {
        return post(path, body).get("id").asString();
    }

    private JsonNode post(String path, String body) throws Exception {
        return confirmed(send("POST", path, UUID.randomUUID().toString(), body));
    }

    private JsonNode confirmed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        var told = JSON.readTree(answer.body());
        confirmed.addAll(told.get("events").findValuesAsString("id"));
        return told;
    }

    private HttpResponse<String> send(String method, String path, String key, String body) throws Exception {
        return running.at(0).send(request(method, path, key, body), organiser);
    }

    /** To the node whose turn it is. */
    private HttpRequest.Builder request(String method, String path, String key, String body) {
        return HttpRequest.newBuilder(node().uri("/api/v1" + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(method, BodyPublishers.ofString(body));
    }

    private synchronized Program node() {
        return running.at(++turn);
    }
}
