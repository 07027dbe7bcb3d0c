package org.creativespaces.standalone.openapi;

import static org.creativespaces.standalone.openapi.Cast.AUTHOR;
import static org.creativespaces.standalone.openapi.Who.BEA;

import java.util.HashMap;
import java.util.Map;

/** What is there to be read, in the space for everybody and in the one for members. */
final class Reading {
    private final Cast cast;
    private final Map<String, String> imported = new HashMap<>();
    private final Map<String, Map<String, String>> ids;
    private String last = "";

    Reading(Cast cast, Scenes scenes) {
        this.cast = cast;
        ids = Map.of("public space", things(cast.open), "members' space", things(cast.closed));
        imported.put(
                "importId", cast.made(BEA, scenes.of("importPolis", "", false).call()));
    }

    private Map<String, String> things(String space) {
        var challenge =
                cast.made(AUTHOR, cast.call("raiseChallenge").leaveOut("id").with("spaceId", space));
        var proposed = cast.done(
                AUTHOR,
                cast.call("proposeSolution")
                        .leaveOut("id")
                        .leaveOut("challengeIds")
                        .leaveOut("narrativeIds")
                        .with("spaceId", space));
        last = proposed.event();
        return Map.of(
                "spaceId",
                space,
                "challengeId",
                challenge,
                "organisationId",
                cast.organisation,
                "solutionId",
                proposed.json().path("id").asString());
    }

    Call of(String operation, String about) {
        var call = cast.call(operation);
        imported.forEach((name, value) -> call.path.replace(name, value));
        ids.getOrDefault(about, Map.of("organisationId", cast.organisation))
                .forEach((name, value) -> call.path.replace(name, value));
        if (call.operation.told().path("parameters").toString().contains("WaitFor")) call.ask("waitFor", last);
        return call;
    }
}
