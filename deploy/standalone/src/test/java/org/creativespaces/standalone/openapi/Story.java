package org.creativespaces.standalone.openapi;

import static org.creativespaces.standalone.openapi.Who.ADA;
import static org.creativespaces.standalone.openapi.Who.BEA;
import static org.creativespaces.standalone.openapi.Who.MAX;
import static org.creativespaces.standalone.openapi.Who.MINA;
import static org.creativespaces.standalone.openapi.Who.NOBODY;
import static org.creativespaces.standalone.openapi.Who.PAT;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;

/** Everything that can be done is done once, with the document's examples, and everything is read. */
final class Story {
    static final Who ROBIN = Who.participant("robin");
    private static final Who CARA = Who.participant("cara");
    static final Who KIM = Who.participant("kim");

    /** Every write that succeeded, for those who want to send it once more. */
    record Done(Who who, Call call, Answer answer) {}

    private final List<Done> done = new ArrayList<>();
    private final Client client;
    private String last = "";
    private String revision = "";

    Story(Client client) {
        this.client = client;
    }

    List<Done> done() {
        return done;
    }

    void play() {
        space();
        challenge();
        solution();
        undertakings();
        trials();
        endings();
        farewells();
        imports();
        reads();
        feed();
        about();
    }

    private Answer act(Who who, String operation, UnaryOperator<Call> how) {
        var call = how.apply(client.call(operation))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        client.send(who, call.again(client.document()).header("If-Match", "\"999\""))
                .is(412);
        var answer = client.send(who, call);
        if (answer.status() > 299) answer.is(200);
        if (answer.json().path("events").isEmpty()) throw new AssertionError(answer.request() + " changed nothing");
        sentAgain(who, call, answer);
        done.add(new Done(who, call, answer));
        last = answer.event();
        return answer;
    }

    /** The same write is answered as the first time, another one under its key is refused. */
    private void sentAgain(Who who, Call call, Answer answer) {
        var key = call.headers.get("Idempotency-Key");
        var same = client.send(who, call.again(client.document()).header("Idempotency-Key", key));
        if (same.status() != answer.status() || !same.text().equals(answer.text())) {
            throw new AssertionError(same.request() + " was done twice");
        }
        var other = call.again(client.document()).change(body -> body.putNull("occurredAt"));
        client.send(who, other.header("Idempotency-Key", key)).is(422);
    }

    private Answer act(Who who, String operation) {
        return act(who, operation, call -> call);
    }

    private String id(String parameter) {
        return client.document()
                .root()
                .path("components")
                .path("parameters")
                .path(Character.toUpperCase(parameter.charAt(0)) + parameter.substring(1) + "Path")
                .path("example")
                .asString();
    }

    private void space() {
        act(BEA, "openSpace");
        act(BEA, "registerOrganisation");
        act(MAX, "registerOrganisation", call -> call.leaveOut("id"));
        act(ROBIN, "registerParticipant");
        act(
                CARA,
                "registerParticipant",
                call -> call.leaveOut("id")
                        .with("constituency", "CARER")
                        .with("name", "Cara Carer")
                        .with("contact", "cara@example.org"));
        act(KIM, "registerParticipant", call -> call.leaveOut("id").with("constituency", "ACADEMIC"));
        for (var who : List.of(ROBIN, CARA, KIM)) act(who, "joinSpace");
        act(BEA, "grantMandate");
        act(BEA, "changeGroundRules");
    }

    private void challenge() {
        act(ROBIN, "raiseChallenge");
        act(ROBIN, "reframeChallenge");
        act(BEA, "raiseChallenge", call -> call.leaveOut("id").with("onBehalfOf", participant(CARA)));
        act(ROBIN, "shareNarrative");
        act(BEA, "withholdNarrative");
        act(BEA, "reinstateNarrative");
        act(KIM, "shareNarrative", call -> call.with("id", named("narrative")));
    }

    private void solution() {
        act(ROBIN, "proposeSolution");
        act(BEA, "changeAgreementRule");
        revision = act(ROBIN, "reviseSolution").event();
        act(BEA, "takePosition", call -> call.with("onBehalfOf", participant(CARA)));
        var held = raised(KIM, id("solutionId"));
        client.send(KIM, client.call("acceptAnswer").at("concernId", held)).is(409);
        act(BEA, "answerConcern", call -> call.at("concernId", held));
        act(KIM, "acceptAnswer", call -> call.at("concernId", held));
        act(
                ROBIN,
                "takePosition",
                call -> call.with("position", "STAND_ASIDE").with("organisationId", id("organisationId")));
        act(KIM, "takePosition", call -> call.with("position", "STAND_ASIDE"));
        act(KIM, "withdrawPosition");
    }

    /** A concern of somebody who is a member still. */
    String concern(String solution) {
        return raised(ROBIN, solution);
    }

    private String raised(Who who, String solution) {
        var event = act(
                        who,
                        "takePosition",
                        call -> call.at("solutionId", solution)
                                .with("position", "CONCERN")
                                .with("text", "Who pays?"))
                .event();
        var trail = read(
                ADA,
                "readSolutionTrail",
                call -> call.at("solutionId", solution).ask("waitFor", event).ask("limit", 500));
        return trail.json()
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("event").asString().equals(event))
                .map(entry -> entry.path("what").path("concern").asString())
                .findFirst()
                .orElseThrow();
    }

    private void undertakings() {
        act(ROBIN, "commit");
        act(ROBIN, "reportProgress");
        act(ROBIN, "fulfilCommitment");
        var other = UUID.randomUUID().toString();
        act(ROBIN, "commit", call -> call.with("id", other).with("organisationId", id("organisationId")));
        act(
                ROBIN,
                "releaseCommitment",
                call -> call.at("commitmentId", other).with("organisationId", id("organisationId")));
        act(ROBIN, "identifyRisk");
        act(ROBIN, "reassessRisk");
        act(ROBIN, "mitigateRisk");
        act(ROBIN, "materialiseRisk");
        act(CARA, "shareRisk");
        act(
                ROBIN,
                "shareRisk",
                call -> call.with("organisationId", id("organisationId")).with("percent", 10));
        act(CARA, "releaseShare");
        act(CARA, "shareRisk");
        var risk = UUID.randomUUID().toString();
        act(CARA, "identifyRisk", call -> call.with("id", risk));
        act(CARA, "closeRisk", call -> call.at("riskId", risk));
    }

    private void trials() {
        act(ROBIN, "startTrial");
        act(ROBIN, "recordObservation");
        act(CARA, "reviewAsBeneficiary");
        act(ROBIN, "concludeTrial");
        act(BEA, "circulateSolution");
        var space = UUID.randomUUID().toString();
        act(
                MINA,
                "openSpace",
                call -> call.with("id", space)
                        .with("regionCode", Who.MANCHESTER)
                        .leaveOut("hosts"));
        act(KIM, "joinSpace", call -> call.at("spaceId", space));
        var source = Map.of("solutionId", id("solutionId"), "revision", 2, "adaptations", "In the evening.");
        act(
                KIM,
                "proposeSolution",
                call -> call.with("id", named("adopted"))
                        .with("spaceId", space)
                        .leaveOut("challengeIds")
                        .leaveOut("narrativeIds")
                        .with("adaptedFrom", source));
        adoptedOnceMore();
        act(MINA, "closeSpace", call -> call.at("spaceId", space));
        read(NOBODY, "readSpace", call -> call.at("spaceId", space).ask("waitFor", last));
        read(NOBODY, "readSpaceTrail", call -> call.at("spaceId", space));
    }

    private void adoptedOnceMore() {
        var trial = UUID.randomUUID().toString();
        var adopted = named("adopted");
        act(MINA, "startTrial", call -> call.at("solutionId", adopted).with("id", trial));
        act(
                MINA,
                "concludeTrial",
                call -> call.at("solutionId", adopted).at("trialId", trial).with("outcome", "ADAPT"));
        act(
                MINA,
                "circulateSolution",
                call -> call.at("solutionId", adopted).with("regionCodes", List.of(Who.BIRMINGHAM)));
        var source = Map.of("solutionId", adopted, "revision", 1, "adaptations", "In the morning again.");
        act(
                ROBIN,
                "proposeSolution",
                call -> call.with("id", named("adopted again")).with("adaptedFrom", source));
    }

    private void endings() {
        var other = client.call("mergeSolution").body().path("intoSolutionId").asString();
        for (var solution : List.of(other, "merged", "withdrawn", "withheld")) {
            var id = solution.equals(other) ? other : named(solution);
            act(CARA, "proposeSolution", call -> call.with("id", id));
        }
        act(CARA, "mergeSolution", call -> call.at("solutionId", named("merged")));
        act(CARA, "withdrawSolution", call -> call.at("solutionId", named("withdrawn")));
        act(BEA, "withholdSolution", call -> call.at("solutionId", named("withheld")));
        act(BEA, "reinstateSolution", call -> call.at("solutionId", named("withheld")));
        act(BEA, "withholdSolution", call -> call.at("solutionId", named("withheld")));
        var trial = UUID.randomUUID().toString();
        act(BEA, "startTrial", call -> call.with("id", trial));
        for (var name : List.of("merged", "withdrawn", "withheld", "adopted", "adopted again")) {
            for (var operation : List.of("readSolution", "readLineage", "readSolutionTrail")) {
                read(
                        NOBODY,
                        operation,
                        call -> call.at("solutionId", named(name)).ask("waitFor", last));
            }
        }
        read(ADA, "readOrganisation", call -> call);
    }

    static String named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void farewells() {
        act(MAX, "redactText", call -> call.with("eventId", revision));
        act(BEA, "withholdNarrative");
        act(ROBIN, "withdrawNarrative");
        act(ROBIN, "closeChallenge");
        act(ROBIN, "changeConstituency");
        act(CARA, "leaveSpace", call -> call.at("participantId", participant(CARA)));
        act(BEA, "revokeMandate");
        act(KIM, "erasePersonalData", call -> call.at("participantId", participant(KIM)));
    }

    String participant(Who who) {
        return done.stream()
                .filter(one -> one.who().equals(who))
                .filter(one -> one.call().operation.id().equals("registerParticipant"))
                .map(one -> one.answer().json().path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private void imports() {
        var begun = client.send(BEA, upload("Evenings")).is(202);
        var id = begun.json().path("id").asString();
        Awaitility.await()
                .until(() -> client.send(ADA, client.call("readImport").at("importId", id))
                        .is(200)
                        .json()
                        .path("state")
                        .asString()
                        .equals("DONE"));
    }

    Call upload(String title) {
        var comments = "timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
                + "1600000000000,0,0,1,0,1,Open in the evening.\nnonsense\n";
        var votes = "timestamp,comment-id,voter-id,vote\n1600000001000,0,1,1\n";
        var parts =
                Map.of("regionCode", Who.BIRMINGHAM, "spaceTitle", title, "comments.csv", comments, "votes.csv", votes);
        var body = new StringBuilder();
        parts.forEach((name, value) -> body.append("--part\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append(name.endsWith(".csv") ? "\"; filename=\"" + name : "")
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append("--part--\r\n");
        return client.call("importPolis")
                .raw("multipart/form-data; boundary=part", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Answer read(Who who, String operation, UnaryOperator<Call> how) {
        var call = how.apply(client.call(operation));
        var answer = client.send(who, call).is(200);
        var tag = answer.header("ETag");
        if (!tag.isEmpty()) client.send(who, how.apply(client.call(operation)).header("If-None-Match", tag));
        return answer;
    }

    private void reads() {
        for (var operation : client.document().all()) {
            if (!operation.method().equals("GET") || !operation.path().startsWith("/api/v1/")) continue;
            if (List.of("readImport", "readOwnRecord", "followFeed", "pullFeed", "readFeedPage")
                    .contains(operation.id())) continue;
            for (var who : List.of(NOBODY, ROBIN, BEA, ADA)) {
                read(who, operation.id(), call -> call.ask("waitFor", last));
            }
        }
        read(ROBIN, "readOwnRecord", call -> call);
        for (var list : List.of(
                "listSpaces",
                "listChallenges",
                "listOrganisations",
                "listSolutions",
                "listCommitments",
                "listRisks",
                "readSolutionTrail")) {
            var part = read(ADA, list, call -> call.ask("limit", 1));
            read(ADA, list, call -> call.ask("limit", 1).ask("after", after(part)));
        }
        for (var thing : List.of("Space", "Organisation", "Challenge", "Solution")) {
            client.send(ADA, client.call("read" + thing + "Trail").header("Accept", "text/csv"))
                    .is(200);
        }
        client.send(ADA, client.call("readSolutionTrail").ask("format", "csv")).is(200);
    }

    private static String after(Answer part) {
        var next = part.json().path("next").asString();
        return next.replaceAll(".*[?&]after=([^&]*).*", "$1");
    }

    private void feed() {
        read(ADA, "pullFeed", call -> call.ask("limit", 1000));
        read(PAT, "pullFeed", call -> call.ask("type", "solution.endorsed").header("Prefer", "wait=1"));
        read(BEA, "pullFeed", call -> call.header("Accept", "application/json"));
        read(ADA, "readFeedPage", call -> call);
        client.send(ADA, client.call("followFeed")).is(200);
    }

    private void about() {
        for (var operation : List.of("readOpenApi", "readOpenApiYaml", "readAsyncApi")) {
            read(NOBODY, operation, call -> call);
        }
        client.send(NOBODY, client.call("readOpenApi").header("Accept", "application/yaml"))
                .is(200);
        var basic = "auditor-cli:" + Whole.SECRET;
        var call = client.call("fetchToken")
                .raw(
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials".getBytes(StandardCharsets.UTF_8))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
        client.send(NOBODY, call).is(200);
    }
}
