package org.creativespaces.command.http;

import static org.creativespaces.command.http.Bodies.ID;
import static org.creativespaces.command.http.Bodies.OTHER_ID;
import static org.creativespaces.command.http.Bodies.PARTICIPANT;
import static org.creativespaces.command.http.Bodies.RULE;
import static org.creativespaces.command.http.Bodies.SPACE;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;

/** A write, with a body that is in order. */
record Route(String name, HttpMethod method, String path, Map<String, ?> body) {
    private static final Map<String, ?> REASON = Map.of("reason", "Asked to.");

    private static final String NARRATIVES = "/challenges/" + ID + "/narratives";

    static final Route OPEN = new Route("open", POST, "/spaces", SPACE);
    static final Route CLOSE = new Route("close", POST, "/spaces/" + ID + "/closure", REASON);
    static final Route REGISTER = new Route("register", POST, "/participants", PARTICIPANT);
    static final Route PROPOSE =
            new Route("propose", POST, "/solutions", Map.of("spaceId", ID, "title", "A quiet room"));
    static final Route ENDORSE =
            new Route("endorse", PUT, "/solutions/" + ID + "/position", Map.of("position", "ENDORSE"));

    static final Route COMMIT = new Route(
            "commit",
            POST,
            "/solutions/" + ID + "/commitments",
            Map.of("action", "Open a quiet room.", "due", "2026-12-01"));
    static final Route MERGE = new Route(
            "merge", POST, "/solutions/" + ID + "/merge", Map.of("reason", "The same.", "intoSolutionId", OTHER_ID));

    private static final String CONCERN = "/solutions/" + ID + "/concerns/" + OTHER_ID;
    private static final String COMMITMENT = COMMIT.path() + "/" + OTHER_ID;

    static final Route IDENTIFY = new Route(
            "identify",
            POST,
            "/solutions/" + ID + "/risks",
            Map.of("category", "TRUST", "description", "Nobody comes.", "likelihood", 2, "impact", 5));
    static final Route START = new Route(
            "start",
            POST,
            "/solutions/" + ID + "/trials",
            Map.of("site", "Ward 4", "measure", "Days waited", "baseline", 41.5, "start", "2026-12-01"));

    private static final String RISK = IDENTIFY.path() + "/" + OTHER_ID;
    private static final String TRIAL = START.path() + "/" + OTHER_ID;

    /** Every write there is. */
    static List<Route> all() {
        return List.of(
                OPEN,
                new Route("ground rules", PUT, "/spaces/" + ID + "/ground-rules", Map.of("text", "Listen.")),
                new Route("agreement rule", PUT, "/spaces/" + ID + "/agreement-rule", Map.of("rule", RULE)),
                CLOSE,
                REGISTER,
                new Route(
                        "constituency",
                        PUT,
                        "/participants/" + ID + "/constituency",
                        Map.of("constituency", "CARER", "reason", "Asked to.")),
                new Route("erase", POST, "/participants/" + ID + "/erasure", REASON),
                new Route(
                        "join", POST, "/spaces/" + ID + "/members", Map.of("groundRulesVersion", 1, "onBehalfOf", ID)),
                new Route("leave", DELETE, "/spaces/" + ID + "/members/" + ID, REASON),
                new Route(
                        "register organisation",
                        POST,
                        "/organisations",
                        Map.of("name", "Sample Trust", "kind", "PROVIDER", "regionCode", "E12000007")),
                new Route(
                        "grant mandate",
                        POST,
                        "/organisations/" + ID + "/mandates",
                        Map.of("participantId", ID, "scope", List.of("COMMIT"))),
                new Route("revoke mandate", DELETE, "/organisations/" + ID + "/mandates/" + ID, Map.of()),
                new Route("raise", POST, "/challenges", Map.of("spaceId", ID, "title", "No quiet rooms")),
                new Route("reframe", PUT, "/challenges/" + ID, Map.of("title", "Noise")),
                new Route("close challenge", POST, "/challenges/" + ID + "/closure", REASON),
                new Route("tell", POST, NARRATIVES, Map.of("kind", "LIVED_EXPERIENCE", "text", "I could not sleep.")),
                new Route("withdraw narrative", POST, NARRATIVES + "/" + ID + "/withdrawal", Map.of()),
                new Route("withhold narrative", POST, NARRATIVES + "/" + ID + "/withholding", REASON),
                new Route("reinstate narrative", POST, NARRATIVES + "/" + ID + "/reinstatement", REASON),
                new Route(
                        "redact",
                        POST,
                        "/redactions",
                        Map.of("eventId", ID, "field", "title", "reason", "Names somebody.")),
                PROPOSE,
                new Route(
                        "revise",
                        POST,
                        "/solutions/" + ID + "/revisions",
                        Map.of("title", "A quiet room", "kind", "EDITORIAL")),
                ENDORSE,
                new Route("withdraw", DELETE, "/solutions/" + ID + "/position", Map.of()),
                new Route("answer", POST, CONCERN + "/resolution", Map.of("how", "A second door.")),
                new Route("accept", POST, CONCERN + "/acceptance", Map.of()),
                COMMIT,
                new Route("report", POST, COMMITMENT + "/progress", Map.of("note", "Half of it.")),
                new Route("fulfil", POST, COMMITMENT + "/fulfilment", Map.of("evidence", "It is open.")),
                new Route("release", POST, COMMITMENT + "/release", REASON),
                new Route("give up", POST, "/solutions/" + ID + "/withdrawal", REASON),
                MERGE,
                IDENTIFY,
                new Route("reassess", PUT, RISK + "/assessment", Map.of("likelihood", 1, "impact", 1)),
                new Route("mitigate", POST, RISK + "/mitigations", Map.of("description", "We asked.")),
                new Route("materialised", POST, RISK + "/materialisation", Map.of("description", "It rained.")),
                new Route("close risk", POST, RISK + "/closure", REASON),
                new Route("share", PUT, RISK + "/share", Map.of("percent", 10, "terms", "For a year.")),
                new Route("release share", DELETE, RISK + "/share", Map.of()),
                START,
                new Route("observe", POST, TRIAL + "/observations", Map.of("value", "37.0", "date", "2026-12-24")),
                new Route("conclude", POST, TRIAL + "/conclusion", Map.of("outcome", "ADAPT", "summary", "Well.")),
                new Route("review", POST, "/solutions/" + ID + "/beneficiary-reviews", Map.of("verdict", "CLOSE")),
                new Route(
                        "circulate",
                        POST,
                        "/solutions/" + ID + "/circulations",
                        Map.of("regionCodes", List.of("E12000007"), "learning", "Ask first.")),
                new Route("withhold", POST, "/solutions/" + ID + "/withholding", REASON),
                new Route("reinstate", POST, "/solutions/" + ID + "/reinstatement", REASON));
    }

    @Override
    public String toString() {
        return name;
    }
}
