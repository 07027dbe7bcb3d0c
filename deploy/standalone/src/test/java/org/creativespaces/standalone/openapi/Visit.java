package org.creativespaces.standalone.openapi;

import static org.creativespaces.standalone.openapi.Who.ADA;
import static org.creativespaces.standalone.openapi.Who.BEA;
import static org.creativespaces.standalone.openapi.Who.NOBODY;
import static org.creativespaces.standalone.openapi.Who.PAT;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.creativespaces.standalone.Within;

/** Everything is read once by those who see it in different lights. */
final class Visit {
    private final Teller teller;

    Visit(Teller teller) {
        this.teller = teller;
    }

    void go() {
        imports();
        reads();
        feed();
        about();
    }

    private void imports() {
        var begun = teller.client().send(BEA, upload("Evenings")).is(202);
        var id = begun.json().path("id").asString();
        Awaitility.await()
                .until(() -> teller.client()
                        .send(ADA, teller.client().call("readImport").at("importId", id))
                        .is(200)
                        .json()
                        .path("state")
                        .asString()
                        .equals("DONE"));
    }

    Call upload(String title) {
        var comments = """
            timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body
            1600000000000,0,0,1,0,1,Open in the evening.
            nonsense
            """;
        var votes = """
            timestamp,comment-id,voter-id,vote
            1600000001000,0,1,1
            """;
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
        return teller.client()
                .call("importPolis")
                .raw("multipart/form-data; boundary=part", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void reads() {
        for (var operation : teller.client().document().all()) {
            if (!operation.method().equals("GET") || !operation.path().startsWith("/api/v1/")) continue;
            if (List.of("readImport", "readOwnRecord", "readOwnData", "followFeed", "pullFeed", "readFeedPage")
                    .contains(operation.id())) continue;
            for (var who : List.of(NOBODY, Story.ROBIN, BEA, ADA)) {
                teller.read(who, operation.id(), call -> call.ask("waitFor", teller.last()));
            }
        }
        teller.read(Story.ROBIN, "readOwnRecord", call -> call);
        teller.read(Story.ROBIN, "readOwnData", call -> call);
        var now = Instant.now().toString();
        for (var past : List.of("listRegions", "readDashboard", "readRegionDashboard", "readSolution")) {
            teller.read(ADA, past, call -> call.ask("asOf", now));
        }
        for (var list : List.of(
                "listSpaces",
                "listChallenges",
                "listOrganisations",
                "listSolutions",
                "listCommitments",
                "listRisks",
                "readSolutionTrail")) {
            var part = teller.read(ADA, list, call -> call.ask("limit", 1));
            teller.read(ADA, list, call -> call.ask("limit", 1).ask("after", after(part)));
        }
        for (var thing : List.of("Space", "Organisation", "Challenge", "Solution")) {
            teller.client()
                    .send(ADA, teller.client().call("read" + thing + "Trail").header("Accept", "text/csv"))
                    .is(200);
        }
        teller.client()
                .send(ADA, teller.client().call("readSolutionTrail").ask("format", "csv"))
                .is(200);
    }

    private static String after(Answer part) {
        var next = part.json().path("next").asString();
        return next.replaceAll(".*[?&]after=([^&]*).*", "$1");
    }

    private void feed() {
        teller.read(ADA, "pullFeed", call -> call.ask("limit", 1000));
        teller.read(
                PAT, "pullFeed", call -> call.ask("type", "solution.endorsed").header("Prefer", "wait=1"));
        teller.read(BEA, "pullFeed", call -> call.header("Accept", "application/json"));
        teller.read(ADA, "readFeedPage", call -> call);
        teller.client().send(ADA, teller.client().call("followFeed")).is(200);
    }

    private void about() {
        for (var operation : List.of("readOpenApi", "readOpenApiYaml", "readAsyncApi")) {
            teller.read(NOBODY, operation, call -> call);
        }
        teller.client()
                .send(NOBODY, teller.client().call("readOpenApi").header("Accept", "application/yaml"))
                .is(200);
        var basic = "auditor-cli:" + Within.SECRET;
        var call = teller.client()
                .call("fetchToken")
                .raw(
                        "application/x-www-form-urlencoded",
                        "grant_type=client_credentials".getBytes(StandardCharsets.UTF_8))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
        teller.client().send(NOBODY, call).is(200);
    }
}
