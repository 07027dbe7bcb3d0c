package org.creativespaces.standalone.openapi;

import static org.creativespaces.standalone.openapi.Cast.AUTHOR;
import static org.creativespaces.standalone.openapi.Cast.HOLDER;
import static org.creativespaces.standalone.openapi.Cast.MEMBER;
import static org.creativespaces.standalone.openapi.Who.BEA;
import static org.creativespaces.standalone.openapi.Who.BEN;
import static org.creativespaces.standalone.openapi.Who.MINA;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sets the scene for a write, each time anew: what it is about is there, and was begun by the author or the organisation. */
final class Scenes {
    private final Cast cast;
    private final Visit visit;

    Scenes(Cast cast) {
        this.cast = cast;
        visit = new Visit(new Teller(cast.client));
    }

    /**
     * A request that is in order but for who sends it.
     *
     * @param related who has to do with what it is about
     * @param forWhom whom an organiser records it for
     */
    record Scene(Call call, Who related, String forWhom) {}

    /** With what an organisation began if {@code body}, else the author. */
    Scene of(String operation, String place, boolean body) {
        var call = cast.call(operation);
        if (operation.equals("importPolis")) return by(visit.upload("Evenings " + UUID.randomUUID()));
        if (call.operation.path().startsWith("/api/v1/solutions")) return aboutSolution(call, place, body);
        if (call.operation.path().startsWith("/api/v1/challenges")) return aboutChallenge(call);
        return switch (operation) {
            case "openSpace", "registerOrganisation" -> by(call.leaveOut("id"));
            case "changeGroundRules", "changeAgreementRule", "closeSpace" -> by(call.at("spaceId", newSpace()));
            case "joinSpace" -> new Scene(call.at("spaceId", newSpace()), AUTHOR, cast.member);
            case "leaveSpace" -> leaving(call);
            case "registerParticipant" -> {
                var id = UUID.randomUUID().toString();
                yield new Scene(call.with("id", id), cast.stranger(), id);
            }
            case "changeConstituency", "erasePersonalData" -> aboutPerson(call);
            case "grantMandate" ->
                by(call.at("organisationId", newOrganisation()).with("participantId", cast.member));
            case "revokeMandate" -> revoking(call);
            case "redactText" -> by(call.with("eventId", raised().event()).with("field", "title"));
            default -> throw new AssertionError("no scene for " + operation);
        };
    }

    private Scene by(Call call) {
        return new Scene(call, AUTHOR, cast.member);
    }

    private String newSpace() {
        return cast.space("PUBLIC", BEA, Who.BIRMINGHAM);
    }

    private String newOrganisation() {
        return cast.made(BEA, cast.call("registerOrganisation").leaveOut("id"));
    }

    private Scene leaving(Call call) {
        var space = newSpace();
        cast.join(AUTHOR, space);
        return by(call.at("spaceId", space).at("participantId", cast.author));
    }

    private Scene aboutPerson(Call call) {
        var somebody = cast.stranger();
        var id = cast.register(somebody);
        return new Scene(call.at("participantId", id).with("reason", "Asked to."), somebody, id);
    }

    private Scene revoking(Call call) {
        var organisation = newOrganisation();
        cast.done(
                BEA,
                cast.call("grantMandate").at("organisationId", organisation).with("participantId", cast.author));
        return by(call.at("organisationId", organisation).at("participantId", cast.author));
    }

    private Answer raised() {
        return cast.done(AUTHOR, cast.call("raiseChallenge").leaveOut("id").with("spaceId", cast.open));
    }

    private Scene aboutChallenge(Call call) {
        if (call.operation.id().equals("raiseChallenge")) {
            return by(call.leaveOut("id").with("spaceId", cast.open));
        }
        var challenge = raised().json().path("id").asString();
        call.at("challengeId", challenge).leaveOut("id");
        if (!call.path.containsKey("narrativeId")) return by(call);
        var narrative = cast.made(
                AUTHOR, cast.call("shareNarrative").at("challengeId", challenge).leaveOut("id"));
        if (call.operation.id().equals("reinstateNarrative")) {
            cast.done(
                    BEA,
                    cast.call("withholdNarrative").at("challengeId", challenge).at("narrativeId", narrative));
        }
        return new Scene(call.at("narrativeId", narrative), AUTHOR, cast.author);
    }

    private Scene aboutSolution(Call call, String place, boolean body) {
        var id = call.operation.id();
        if (id.equals("proposeSolution")) return proposing(call, place);
        var solution = proposal(cast.open, body);
        call.at("solutionId", solution).leaveOut("id");
        if (id.equals("mergeSolution")) call.with("intoSolutionId", proposal(cast.open, false));
        if (id.equals("reinstateSolution"))
            cast.done(BEA, cast.call("withholdSolution").at("solutionId", solution));
        if (id.equals("circulateSolution")) conclude(solution, BEA);
        if (call.path.containsKey("concernId")) call.at("concernId", concern(solution, id, body));
        if (id.equals("commit")) agree(solution);
        if (id.equals("withdrawPosition")) {
            agree(solution);
            if (body)
                cast.done(HOLDER, cast.of(true).apply(cast.call("takePosition").at("solutionId", solution)));
        }
        if (call.path.containsKey("commitmentId")) {
            agree(solution);
            call.at("commitmentId", begun("commit", solution, body));
        }
        if (call.path.containsKey("riskId")) call.at("riskId", begun("identifyRisk", solution, body));
        if (id.equals("releaseShare")) {
            var share = cast.call("shareRisk").at("solutionId", solution).at("riskId", call.path.get("riskId"));
            cast.done(body ? HOLDER : MEMBER, cast.of(body).apply(share));
        }
        if (call.path.containsKey("trialId")) call.at("trialId", begun("startTrial", solution, false));
        if (id.equals("concludeTrial")) call.with("outcome", "ABANDON");
        return new Scene(call, AUTHOR, call.path.containsKey("commitmentId") ? cast.author : cast.member);
    }

    private Scene proposing(Call call, String place) {
        call.leaveOut("id").with("spaceId", cast.open).leaveOut("challengeIds").leaveOut("narrativeIds");
        if (place.equals("adopting")) {
            var source = proposal(cast.elsewhere, false);
            conclude(source, MINA);
            cast.done(
                    MINA,
                    cast.call("circulateSolution")
                            .at("solutionId", source)
                            .with("regionCodes", List.of(Who.BIRMINGHAM)));
            call.with("adaptedFrom", Map.of("solutionId", source, "revision", 1, "adaptations", "Later."));
        }
        return by(call);
    }

    private String proposal(String space, boolean body) {
        var call = cast.call("proposeSolution")
                .leaveOut("id")
                .leaveOut("challengeIds")
                .leaveOut("narrativeIds")
                .with("spaceId", space);
        return cast.made(body ? HOLDER : AUTHOR, cast.of(body).apply(call));
    }

    private void agree(String solution) {
        cast.done(MEMBER, cast.call("takePosition").at("solutionId", solution));
    }

    private String begun(String operation, String solution, boolean body) {
        var call = cast.call(operation).at("solutionId", solution).leaveOut("id");
        return cast.made(body ? HOLDER : AUTHOR, cast.of(body).apply(call));
    }

    private void conclude(String solution, Who organiser) {
        var trial = cast.made(
                organiser, cast.call("startTrial").at("solutionId", solution).leaveOut("id"));
        cast.done(
                organiser,
                cast.call("concludeTrial")
                        .at("solutionId", solution)
                        .at("trialId", trial)
                        .with("outcome", "ADAPT"));
    }

    private String concern(String solution, String operation, boolean body) {
        var raising = cast.call("takePosition")
                .at("solutionId", solution)
                .with("position", "CONCERN")
                .with("text", "Who pays?");
        var event =
                cast.done(body ? HOLDER : AUTHOR, cast.of(body).apply(raising)).event();
        var trail = cast.done(
                Who.ADA,
                cast.call("readSolutionTrail").at("solutionId", solution).ask("waitFor", event));
        var concern = trail.json()
                .path("items")
                .valueStream()
                .map(entry -> entry.path("what").path("concern").asString(""))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElseThrow();
        if (operation.equals("acceptAnswer")) {
            cast.done(BEN, cast.call("answerConcern").at("solutionId", solution).at("concernId", concern));
        }
        return concern;
    }
}
