package org.creativespaces.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A space with people, each with a token of their own, who endorse each other's solutions over HTTP. */
final class Town {
    static final String REGION = "E08000003";

    private static final List<String> CONSTITUENCIES =
            List.of("SERVICE_USER", "CARER", "CLINICIAN", "COMMISSIONER", "NGO", "ACADEMIC", "ACTIVIST", "OTHER");
    private static final int CONNECTIONS = 32;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Program program;
    private final List<String> tokens;
    private final String organiser;
    private final String auditor;
    private final UUID space = UUID.randomUUID();
    private final List<UUID> solutions;
    private int endorsed;

    private Town(Program program, Issuer issuer, int people, int solutions) {
        this.program = program;
        this.tokens = IntStream.range(0, people)
                .mapToObj(i -> issuer.token("person-" + i, "participant", List.of()))
                .toList();
        this.organiser = issuer.token("organiser", "organiser", List.of(REGION));
        this.auditor = issuer.token("auditor", "auditor", List.of());
        this.solutions = Stream.generate(UUID::randomUUID).limit(solutions).toList();
    }

    /** People register and join, and one who endorses nothing proposes the solutions. */
    static Town build(Program program, Issuer issuer, int people, int solutions) throws IOException {
        var town = new Town(program, issuer, people, solutions);
        var proposer = issuer.token("proposer", "participant", List.of());
        var everybody = Stream.concat(Stream.of(proposer), town.tokens.stream()).toList();
        town.sendAll(Stream.of(town.opening()));
        town.sendAll(IntStream.range(0, everybody.size()).mapToObj(i -> registration(everybody.get(i), i)));
        town.sendAll(everybody.stream().map(town::joining));
        town.sendAll(town.solutions.stream().map(solution -> town.proposal(proposer, solution)));
        return town;
    }

    /** The token of somebody who may follow everything. */
    String auditor() {
        return auditor;
    }

    /** The token of a member. */
    String member() {
        return tokens.getFirst();
    }

    /** How many endorsements nobody has given yet. */
    int left() {
        return tokens.size() * solutions.size() - endorsed;
    }

    /** So many endorsements that were not given before, each of another person than the one before it; fewer at the end. */
    Load.Requests endorsements(int howMany) {
        var until = endorsed + Math.min(howMany, left());
        return () -> endorsed == until ? null : endorsement(endorsed++);
    }

    private byte[] endorsement(int number) {
        var solution = number % solutions.size();
        var person = (number / solutions.size() + solution) % tokens.size();
        return request(
                "PUT /api/v1/solutions/" + solutions.get(solution) + "/position",
                tokens.get(person),
                "{\"position\":\"ENDORSE\"}");
    }

    private byte[] opening() {
        return request("POST /api/v1/spaces", organiser, """
            {"id":"%s","regionCode":"%s","title":"Benchmark","purpose":"To be measured","groundRules":"Be fast",\
            "visibility":"PUBLIC","agreementRule":{"minEndorsements":1000000,"minConstituencies":0,\
            "livedExperienceRequired":false,"noOpenConcerns":true}}\
            """.formatted(space, REGION));
    }

    private static byte[] registration(String token, int number) {
        return request(
                "POST /api/v1/participants",
                token,
                "{\"pseudonym\":\"Person %d\",\"constituency\":\"%s\",\"regionCode\":\"%s\"}"
                        .formatted(number, CONSTITUENCIES.get(number % CONSTITUENCIES.size()), REGION));
    }

    private byte[] joining(String token) {
        return request("POST /api/v1/spaces/" + space + "/members", token, "{\"groundRulesVersion\":1}");
    }

    private byte[] proposal(String token, UUID solution) {
        return request(
                "POST /api/v1/solutions",
                token,
                "{\"id\":\"%s\",\"spaceId\":\"%s\",\"title\":\"Another way\",\"summary\":\"Somebody is there.\"}"
                        .formatted(solution, space));
    }

    private void sendAll(Stream<byte[]> requests) throws IOException {
        Iterator<byte[]> all = requests.iterator();
        load(CONNECTIONS, 0, PATIENCE)
                .run(() -> all.hasNext() ? all.next() : null)
                .only(200, 201);
    }

    Load load(int connections, double perSecond, Duration atMost) {
        return new Load(program.port(), connections, perSecond, atMost);
    }

    static byte[] get(String path, @Nullable String token) {
        var authorization = token == null ? "" : "Authorization: Bearer " + token + "\r\n";
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + authorization + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] request(String line, String token, String json) {
        var key = line.startsWith("POST") ? "Idempotency-Key: " + UUID.randomUUID() + "\r\n" : "";
        return ("%s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\n%sContent-Type: application/json\r\n"
                                .formatted(line, token, key)
                        + "Content-Length: %d\r\n\r\n%s".formatted(json.length(), json))
                .getBytes(StandardCharsets.US_ASCII);
    }
}
