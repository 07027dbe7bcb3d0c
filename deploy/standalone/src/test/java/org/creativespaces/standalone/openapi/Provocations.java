package org.creativespaces.standalone.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.creativespaces.standalone.openapi.Who.BEA;
import static org.creativespaces.standalone.openapi.Who.NOBODY;
import static org.creativespaces.standalone.openapi.Who.PAT;

import java.util.Base64;
import java.util.UUID;
import org.creativespaces.standalone.Within;
import org.creativespaces.standalone.openapi.Document.Operation;
import org.creativespaces.standalone.openapi.Teller.Done;

/** Everything that can be done wrong with every operation is done wrong; the client finds each answer documented. */
final class Provocations {
    private final Client client;
    private final Teller teller;
    private final Story story;
    private final Visit visit;

    Provocations(Teller teller, Story story, Visit visit) {
        this.client = teller.client();
        this.teller = teller;
        this.story = story;
        this.visit = visit;
    }

    void provoke() {
        client.document().all().stream()
                .filter(operation -> operation.path().startsWith("/api/v1/"))
                .forEach(this::atTheEdge);
        teller.done().forEach(this::otherwise);
        teller.done().forEach(this::forSomebodyErased);
        people();
        conflicts();
        client.send(BEA, client.call("closeSpace")).is(200);
        teller.done().forEach(done -> client.send(done.who(), done.call().again(client.document())));
        imports();
        tokens();
        documents();
    }

    /** Before anything is looked up. */
    private void atTheEdge(Operation operation) {
        var id = operation.id();
        var open = operation.told().path("security").valueStream().anyMatch(scheme -> scheme.isEmpty());
        var refused = client.call(id);
        client.send(NOBODY, open ? refused.header("Authorization", "Bearer x") : refused)
                .is(401);
        if (!open && !id.startsWith("readOwn")) {
            var who = id.equals("readImport") || operation.writes() || id.equals("importPolis") ? PAT : Story.ROBIN;
            client.send(who, client.call(id)).is(403);
        }
        var reader = operation.path().contains("/feed") ? PAT : BEA;
        if (operation.told().path("responses").has("406")) {
            client.send(reader, fresh(id).header("Accept", "image/png")).is(406);
        }
        if (operation.method().equals("GET")) reading(operation, reader);
        if (operation.writes()) writing(id);
    }

    private Call fresh(String operation) {
        return operation.equals("importPolis") ? visit.upload("Evenings") : client.call(operation);
    }

    private void imports() {
        client.send(BEA, client.call("importPolis")).is(415);
        client.send(BEA, visit.upload("Evenings").without("Idempotency-Key")).is(400);
        client.send(BEA, visit.upload("")).is(400);
        client.send(BEA, visit.upload("Evenings").header("Idempotency-Key", "one"))
                .is(202);
        client.send(BEA, visit.upload("Mornings").header("Idempotency-Key", "one"))
                .is(422);
    }

    private void reading(Operation operation, Who reader) {
        var nowhere = client.call(operation.id());
        nowhere.path.replaceAll((name, value) -> name.equals("page")
                ? "999999"
                : name.equals("regionCode") ? "E99999999" : UUID.randomUUID().toString());
        if (!nowhere.path.isEmpty()) client.send(reader, nowhere).is(404);
        if (operation.id().startsWith("readOwn")) client.send(BEA, nowhere).is(404);
        if (operation.told().path("responses").has("400")) {
            client.send(reader, client.call(operation.id()).ask("surprise", 1)).is(400);
        }
    }

    private void writing(String id) {
        client.send(BEA, client.call(id).raw("text/plain", "x".getBytes(UTF_8))).is(415);
        client.send(BEA, client.call(id).raw("application/json", new byte[300_000]))
                .is(413);
        client.send(BEA, client.call(id).raw("application/json", "{".getBytes(UTF_8)))
                .is(400);
    }

    /** About things that are not there. */
    private void otherwise(Done done) {
        var nowhere = done.call().again(client.document()).leaveOut("id");
        nowhere.path.replaceAll((name, value) -> UUID.randomUUID().toString());
        if (nowhere.body().has("spaceId"))
            nowhere.with("spaceId", UUID.randomUUID().toString());
        if (nowhere.body().has("eventId"))
            nowhere.with("eventId", UUID.randomUUID().toString());
        var answer = client.send(done.who(), nowhere);
        var creates = done.answer().status() == 201
                && nowhere.path.isEmpty()
                && !nowhere.body().has("spaceId");
        if (!creates && answer.status() / 100 == 2) throw new AssertionError(answer.request() + " did something");
    }

    private void forSomebodyErased(Done done) {
        var erased = teller.participant(Story.KIM);
        var call = done.call().again(client.document()).with("onBehalfOf", erased);
        call.path.replaceAll((name, value) -> name.equals("participantId") ? erased : value);
        client.send(BEA, call);
    }

    private void people() {
        var nobody = UUID.randomUUID().toString();
        var reason = "Asked to.";
        for (var id : new String[] {"changeConstituency", "erasePersonalData", "leaveSpace"}) {
            client.send(BEA, client.call(id).at("participantId", nobody).with("reason", reason))
                    .is(404);
        }
        var erased = teller.participant(Story.KIM);
        client.send(
                        BEA,
                        client.call("changeConstituency")
                                .at("participantId", erased)
                                .with("reason", reason))
                .is(409);
        client.send(BEA, client.call("grantMandate").with("participantId", erased))
                .is(409);
        client.send(
                        BEA,
                        client.call("withdrawNarrative")
                                .at("narrativeId", Teller.named("narrative"))
                                .with("onBehalfOf", erased))
                .is(409);
    }

    private void conflicts() {
        var other = client.call("mergeSolution").body().path("intoSolutionId").asString();
        client.send(BEA, client.call("circulateSolution").at("solutionId", other))
                .is(409);
        var concern = story.concern(other);
        client.send(BEA, client.call("withholdSolution").at("solutionId", other))
                .is(200);
        client.send(BEA, client.call("answerConcern").at("solutionId", other).at("concernId", concern))
                .is(409);
    }

    private void tokens() {
        var call = client.call("fetchToken")
                .raw("application/x-www-form-urlencoded", "grant_type=client_credentials".getBytes(UTF_8));
        client.send(NOBODY, call.header("Authorization", basic("another-secret")))
                .is(401);
        client.send(
                        NOBODY,
                        client.call("fetchToken")
                                .raw("application/x-www-form-urlencoded", "grant_type=nothing".getBytes(UTF_8))
                                .header("Authorization", basic(Within.SECRET)))
                .is(400);
    }

    private static String basic(String secret) {
        return "Basic " + Base64.getEncoder().encodeToString(("auditor-cli:" + secret).getBytes(UTF_8));
    }

    private void documents() {
        for (var id : new String[] {"readOpenApi", "readOpenApiYaml"}) {
            client.send(NOBODY, fresh(id).header("Accept", "image/png")).is(406);
        }
    }
}
