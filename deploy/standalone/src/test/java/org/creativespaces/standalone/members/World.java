package org.creativespaces.standalone.members;

import static org.creativespaces.standalone.members.Reader.LEEDS;
import static org.creativespaces.standalone.members.Reader.LONDON;
import static org.creativespaces.standalone.members.Reader.MANCHESTER;
import static org.creativespaces.standalone.members.Reader.MEMBER;
import static org.creativespaces.standalone.members.Reader.OF_LEEDS;
import static org.creativespaces.standalone.members.Reader.ORGANISER;
import static org.creativespaces.standalone.members.Reader.ORGANISER_OF_LEEDS;
import static org.creativespaces.standalone.members.Reader.OTHER_MEMBER;
import static org.creativespaces.standalone.members.Reader.OTHER_ORGANISER;
import static org.creativespaces.standalone.members.Reader.OUTSIDER;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * A space for its members in London in which everything has happened that can, beside public ones there, in Leeds and in
 * Manchester; one solution was adopted out of it, and one into it. What only its members may know is noted.
 */
final class World {
    /** In every text that was typed in the space for members; so long that no random token holds it, as one did three letters. */
    static final String MARK = "zqxjvkwzqx";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, Object> RULE = Map.of(
            "minEndorsements", 1, "minConstituencies", 0, "livedExperienceRequired", false, "noOpenConcerns", false);

    final String circle = id();
    final String challenge = id();
    final String narrative = id();
    final String solution = id();
    final String merged = id();
    final String adoptedHere = id();
    final String commitment = id();
    final String risk = id();
    final String trial = id();
    final String street = id();
    final String adoptedOutside = id();
    final String source = id();
    /** Ids of everything in the space, and of every event in it. */
    final Set<String> secrets = new TreeSet<>(
            List.of(circle, challenge, narrative, solution, merged, adoptedHere, commitment, risk, trial));

    private final Browser browser;
    private String last = "";
    private String lastSecret = "";

    World(Browser browser) {
        this.browser = browser;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    /** The id of the last event of all. */
    String last() {
        return last;
    }

    /** The id of the last event in the space for members. */
    String lastSecret() {
        return lastSecret;
    }

    void happen() throws IOException, InterruptedException {
        var open = id();
        open(ORGANISER, open, LONDON, "PUBLIC", "Open");
        open(ORGANISER_OF_LEEDS, street, LEEDS, "PUBLIC", "Street");
        hidden(ORGANISER, "POST", "/spaces", space(circle, LONDON, "MEMBERS", "Circle " + MARK));
        register(MEMBER, "SERVICE_USER", LONDON);
        register(OTHER_MEMBER, "CARER", LONDON);
        register(OUTSIDER, "NGO", LONDON);
        register(OF_LEEDS, "CARER", LEEDS);
        for (var reader : List.of(MEMBER, OTHER_MEMBER, OUTSIDER)) join(reader, open, false);
        for (var reader : List.of(MEMBER, OTHER_MEMBER)) join(reader, circle, true);
        for (var reader : List.of(OF_LEEDS, MEMBER, OTHER_MEMBER)) join(reader, street, false);
        talk();
        undertake();
        adopt();
        plain(OUTSIDER, "POST", "/solutions", proposal(id(), open, "Benches"));
        open(OTHER_ORGANISER, id(), MANCHESTER, "PUBLIC", "Square");
    }

    private void talk() throws IOException, InterruptedException {
        var framing = Map.of("id", challenge, "spaceId", circle, "title", "Far " + MARK, "description", "Off " + MARK);
        hidden(MEMBER, "POST", "/challenges", framing);
        var told = Map.of("id", narrative, "kind", "LIVED_EXPERIENCE", "text", "I waited " + MARK);
        hidden(OTHER_MEMBER, "POST", "/challenges/" + challenge + "/narratives", told);
        var proposal = new TreeMap<>(proposal(solution, circle, "Walk " + MARK));
        proposal.put("challengeIds", List.of(challenge));
        proposal.put("narrativeIds", List.of(narrative));
        hidden(MEMBER, "POST", "/solutions", proposal);
        hidden(MEMBER, "POST", "/solutions", proposal(merged, circle, "Run " + MARK));
        var into = Map.of("intoSolutionId", solution, "reason", "The same " + MARK);
        hidden(MEMBER, "POST", "/solutions/" + merged + "/merge", into);
        act("revisions", Map.of("title", "Walk on " + MARK, "kind", "EDITORIAL", "rationale", "Why " + MARK));
        var concern = Map.of("position", "CONCERN", "text", "It rains " + MARK);
        hidden(MEMBER, "PUT", "/solutions/" + solution + "/position", concern);
        hidden(OTHER_MEMBER, "PUT", "/solutions/" + solution + "/position", Map.of("position", "ENDORSE"));
    }

    private void undertake() throws IOException, InterruptedException {
        act("commitments", Map.of("id", commitment, "action", "Lead " + MARK, "due", "2030-01-31"));
        act("commitments/" + commitment + "/progress", Map.of("note", "Begun " + MARK));
        var rain = Map.of("id", risk, "category", "SAFETY", "description", "Ice " + MARK, "likelihood", 2, "impact", 3);
        act("risks", rain);
        var share = Map.of("percent", 20, "terms", "Grit " + MARK);
        hidden(OTHER_MEMBER, "PUT", "/solutions/" + solution + "/risks/" + risk + "/share", share);
        prove(MEMBER, OTHER_MEMBER, solution, trial, true);
        var circulation = Map.of("regionCodes", List.of(LEEDS), "learning", "Slowly " + MARK);
        hidden(ORGANISER, "POST", "/solutions/" + solution + "/circulations", circulation);
    }

    /** Out of the space into a public one, and out of a public one into the space. */
    private void adopt() throws IOException, InterruptedException {
        plain(OF_LEEDS, "POST", "/solutions", adoption(adoptedOutside, street, solution, 2, "Canal"));
        plain(OF_LEEDS, "POST", "/solutions", proposal(source, street, "Sing"));
        plain(MEMBER, "PUT", "/solutions/" + source + "/position", Map.of("position", "ENDORSE"));
        prove(OF_LEEDS, OTHER_MEMBER, source, id(), false);
        var circulation = Map.of("regionCodes", List.of(LONDON), "learning", "Loudly");
        plain(ORGANISER_OF_LEEDS, "POST", "/solutions/" + source + "/circulations", circulation);
        hidden(MEMBER, "POST", "/solutions", adoption(adoptedHere, circle, source, 1, "Hum " + MARK));
    }

    private void prove(Reader conductor, Reader reviewer, String of, String trialId, boolean secret)
            throws IOException, InterruptedException {
        var mark = secret ? " " + MARK : "";
        var path = "/solutions/" + of;
        var start = Map.of(
                "id",
                trialId,
                "site",
                "Ward" + mark,
                "measure",
                "Calls" + mark,
                "baseline",
                "10",
                "start",
                "2026-01-05");
        send(conductor, "POST", path + "/trials", start, secret);
        var seen = Map.of("value", "7", "date", "2026-02-05", "note", "Fewer" + mark);
        send(conductor, "POST", path + "/trials/" + trialId + "/observations", seen, secret);
        var verdict = Map.of("verdict", "CLOSE", "text", "Ours" + mark);
        send(reviewer, "POST", path + "/beneficiary-reviews", verdict, secret);
        var end = Map.of("outcome", "ADOPT", "summary", "Good" + mark);
        send(conductor, "POST", path + "/trials/" + trialId + "/conclusion", end, secret);
    }

    private void open(Reader organiser, String id, String region, String visibility, String title)
            throws IOException, InterruptedException {
        plain(organiser, "POST", "/spaces", space(id, region, visibility, title));
    }

    private static Map<String, Object> space(String id, String region, String visibility, String title) {
        return Map.of(
                "id", id,
                "regionCode", region,
                "title", title,
                "purpose", title,
                "groundRules", title,
                "visibility", visibility,
                "agreementRule", RULE);
    }

    private static Map<String, Object> proposal(String id, String space, String title) {
        return Map.of("id", id, "spaceId", space, "title", title, "summary", title);
    }

    private static Map<String, Object> adoption(String id, String space, String from, int revision, String title) {
        var adapted = Map.of("solutionId", from, "revision", revision, "adaptations", title);
        return Map.of("id", id, "spaceId", space, "title", title, "adaptedFrom", adapted);
    }

    private void register(Reader reader, String constituency, String region) throws IOException, InterruptedException {
        var person = Map.of("pseudonym", reader.name(), "constituency", constituency, "regionCode", region);
        plain(reader, "POST", "/participants", person);
    }

    private void join(Reader reader, String space, boolean secret) throws IOException, InterruptedException {
        send(reader, "POST", "/spaces/" + space + "/members", Map.of("groundRulesVersion", 1), secret);
    }

    private void act(String path, Map<String, ?> body) throws IOException, InterruptedException {
        hidden(MEMBER, "POST", "/solutions/" + solution + "/" + path, body);
    }

    private void hidden(Reader reader, String method, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        send(reader, method, path, body, true);
    }

    private void plain(Reader reader, String method, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        send(reader, method, path, body, false);
    }

    private void send(Reader reader, String method, String path, Map<String, ?> body, boolean secret)
            throws IOException, InterruptedException {
        var answer = browser.send(reader, method, "/api/v1" + path, JSON.valueToTree(body));
        if (answer.status() > 201) throw new AssertionError(reader + " " + path + " gave " + answer);
        for (var event : answer.json().path("events")) {
            last = event.path("id").asString();
            if (secret) lastSecret = last;
            if (secret) secrets.add(last);
        }
    }
}
