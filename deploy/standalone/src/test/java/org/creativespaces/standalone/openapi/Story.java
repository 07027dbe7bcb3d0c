package org.creativespaces.standalone.openapi;

import static org.creativespaces.standalone.openapi.Who.ADA;
import static org.creativespaces.standalone.openapi.Who.BEA;
import static org.creativespaces.standalone.openapi.Who.MAX;
import static org.creativespaces.standalone.openapi.Who.MINA;
import static org.creativespaces.standalone.openapi.Who.NOBODY;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everything that can be done is done once, with the document's examples. */
final class Story {
    static final Who ROBIN = Who.participant("robin");
    private static final Who CARA = Who.participant("cara");
    static final Who KIM = Who.participant("kim");

    private final Teller teller;
    private String revision = "";

    Story(Teller teller) {
        this.teller = teller;
    }

    void play() {
        space();
        challenge();
        solution();
        undertakings();
        trials();
        endings();
        farewells();
    }

    private void space() {
        teller.act(BEA, "openSpace");
        teller.act(BEA, "registerOrganisation");
        teller.act(MAX, "registerOrganisation", call -> call.leaveOut("id"));
        teller.act(ROBIN, "registerParticipant");
        teller.act(
                CARA,
                "registerParticipant",
                call -> call.leaveOut("id")
                        .with("constituency", "CARER")
                        .with("name", "Cara Carer")
                        .with("contact", "cara@example.org"));
        teller.act(KIM, "registerParticipant", call -> call.leaveOut("id").with("constituency", "ACADEMIC"));
        for (var who : List.of(ROBIN, CARA, KIM)) teller.act(who, "joinSpace");
        teller.act(BEA, "grantMandate");
        teller.act(BEA, "changeGroundRules");
    }

    private void challenge() {
        teller.act(ROBIN, "raiseChallenge");
        teller.act(ROBIN, "reframeChallenge");
        teller.act(BEA, "raiseChallenge", call -> call.leaveOut("id").with("onBehalfOf", teller.participant(CARA)));
        teller.act(ROBIN, "shareNarrative");
        teller.act(BEA, "withholdNarrative");
        teller.act(BEA, "reinstateNarrative");
        teller.act(KIM, "shareNarrative", call -> call.with("id", Teller.named("narrative")));
    }

    private void solution() {
        teller.act(ROBIN, "proposeSolution");
        teller.act(BEA, "changeAgreementRule");
        revision = teller.act(ROBIN, "reviseSolution").event();
        teller.act(BEA, "takePosition", call -> call.with("onBehalfOf", teller.participant(CARA)));
        var held = raised(KIM, teller.id("solutionId"));
        teller.client()
                .send(KIM, teller.client().call("acceptAnswer").at("concernId", held))
                .is(409);
        teller.act(BEA, "answerConcern", call -> call.at("concernId", held));
        teller.act(KIM, "acceptAnswer", call -> call.at("concernId", held));
        teller.act(
                ROBIN,
                "takePosition",
                call -> call.with("position", "STAND_ASIDE").with("organisationId", teller.id("organisationId")));
        teller.act(KIM, "takePosition", call -> call.with("position", "STAND_ASIDE"));
        teller.act(KIM, "withdrawPosition");
    }

    /** A concern of somebody who is a member still. */
    String concern(String solution) {
        return raised(ROBIN, solution);
    }

    private String raised(Who who, String solution) {
        var event = teller.act(
                        who,
                        "takePosition",
                        call -> call.at("solutionId", solution)
                                .with("position", "CONCERN")
                                .with("text", "Who pays?"))
                .event();
        var trail = teller.read(
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
        teller.act(ROBIN, "commit");
        teller.act(ROBIN, "reportProgress");
        teller.act(ROBIN, "fulfilCommitment");
        var other = UUID.randomUUID().toString();
        teller.act(ROBIN, "commit", call -> call.with("id", other).with("organisationId", teller.id("organisationId")));
        teller.act(
                ROBIN,
                "releaseCommitment",
                call -> call.at("commitmentId", other).with("organisationId", teller.id("organisationId")));
        teller.act(ROBIN, "identifyRisk");
        teller.act(ROBIN, "reassessRisk");
        teller.act(ROBIN, "mitigateRisk");
        teller.act(ROBIN, "materialiseRisk");
        teller.act(CARA, "shareRisk");
        teller.act(
                ROBIN,
                "shareRisk",
                call -> call.with("organisationId", teller.id("organisationId")).with("percent", 10));
        teller.act(CARA, "releaseShare");
        teller.act(CARA, "shareRisk");
        var risk = UUID.randomUUID().toString();
        teller.act(CARA, "identifyRisk", call -> call.with("id", risk));
        teller.act(CARA, "closeRisk", call -> call.at("riskId", risk));
    }

    private void trials() {
        teller.act(ROBIN, "startTrial");
        teller.act(ROBIN, "recordObservation");
        teller.act(CARA, "reviewAsBeneficiary");
        teller.act(ROBIN, "concludeTrial");
        teller.act(BEA, "circulateSolution");
        var space = UUID.randomUUID().toString();
        teller.act(
                MINA,
                "openSpace",
                call -> call.with("id", space)
                        .with("regionCode", Who.MANCHESTER)
                        .leaveOut("hosts"));
        teller.act(KIM, "joinSpace", call -> call.at("spaceId", space));
        var source = Map.of("solutionId", teller.id("solutionId"), "revision", 2, "adaptations", "In the evening.");
        teller.act(
                KIM,
                "proposeSolution",
                call -> call.with("id", Teller.named("adopted"))
                        .with("spaceId", space)
                        .leaveOut("challengeIds")
                        .leaveOut("narrativeIds")
                        .with("adaptedFrom", source));
        adoptedOnceMore();
        teller.act(MINA, "closeSpace", call -> call.at("spaceId", space));
        teller.read(NOBODY, "readSpace", call -> call.at("spaceId", space).ask("waitFor", teller.last()));
        teller.read(NOBODY, "readSpaceTrail", call -> call.at("spaceId", space));
    }

    private void adoptedOnceMore() {
        var trial = UUID.randomUUID().toString();
        var adopted = Teller.named("adopted");
        teller.act(MINA, "startTrial", call -> call.at("solutionId", adopted).with("id", trial));
        teller.act(
                MINA,
                "concludeTrial",
                call -> call.at("solutionId", adopted).at("trialId", trial).with("outcome", "ADAPT"));
        teller.act(
                MINA,
                "circulateSolution",
                call -> call.at("solutionId", adopted).with("regionCodes", List.of(Who.BIRMINGHAM)));
        var source = Map.of("solutionId", adopted, "revision", 1, "adaptations", "In the morning again.");
        teller.act(
                ROBIN,
                "proposeSolution",
                call -> call.with("id", Teller.named("adopted again")).with("adaptedFrom", source));
    }

    private void endings() {
        var other = teller.client()
                .call("mergeSolution")
                .body()
                .path("intoSolutionId")
                .asString();
        for (var solution : List.of(other, "merged", "withdrawn", "withheld")) {
            var id = solution.equals(other) ? other : Teller.named(solution);
            teller.act(CARA, "proposeSolution", call -> call.with("id", id));
        }
        teller.act(CARA, "mergeSolution", call -> call.at("solutionId", Teller.named("merged")));
        teller.act(CARA, "withdrawSolution", call -> call.at("solutionId", Teller.named("withdrawn")));
        teller.act(BEA, "withholdSolution", call -> call.at("solutionId", Teller.named("withheld")));
        teller.act(BEA, "reinstateSolution", call -> call.at("solutionId", Teller.named("withheld")));
        teller.act(BEA, "withholdSolution", call -> call.at("solutionId", Teller.named("withheld")));
        var trial = UUID.randomUUID().toString();
        teller.act(BEA, "startTrial", call -> call.with("id", trial));
        for (var name : List.of("merged", "withdrawn", "withheld", "adopted", "adopted again")) {
            for (var operation : List.of("readSolution", "readLineage", "readSolutionTrail")) {
                teller.read(
                        NOBODY,
                        operation,
                        call -> call.at("solutionId", Teller.named(name)).ask("waitFor", teller.last()));
            }
        }
        teller.read(ADA, "readOrganisation", call -> call);
    }

    private void farewells() {
        teller.act(MAX, "redactText", call -> call.with("eventId", revision));
        teller.act(BEA, "withholdNarrative");
        teller.act(ROBIN, "withdrawNarrative");
        teller.act(ROBIN, "closeChallenge");
        teller.act(ROBIN, "changeConstituency");
        teller.act(CARA, "leaveSpace", call -> call.at("participantId", teller.participant(CARA)));
        teller.act(BEA, "revokeMandate");
        teller.act(KIM, "erasePersonalData", call -> call.at("participantId", teller.participant(KIM)));
    }
}
