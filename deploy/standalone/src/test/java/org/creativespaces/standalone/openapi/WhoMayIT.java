package org.creativespaces.standalone.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table {@code who-may.csv}, in which people read who may do what, against the program, and what its pages offer to whom. */
@ResourceLock("the whole program")
@ExtendWith(Whole.Started.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoMayIT {
    private static final String ORGANISATION = "for an organisation";

    private final Client client;
    private final Cast cast;
    private final Scenes scenes;
    private final Reading reading;
    private final Offered offered;

    /** Of the requests that were sent for one cell of the table: whether pages offered the act, and whether it did something. */
    private boolean wasOffered;

    private boolean wasDone;

    WhoMayIT(Whole program) {
        client = new Client(program);
        cast = new Cast(client);
        scenes = new Scenes(cast);
        reading = new Reading(cast, scenes);
        offered = new Offered(client);
    }

    /** A line of the table: an operation, what it is about, and what comes of it for whom. */
    record Line(String operation, String about, Map<String, String> outcomes) {
        @Override
        public String toString() {
            return about.isEmpty() ? operation : operation + " (" + about + ")";
        }
    }

    static Stream<Line> lines() throws IOException {
        try (var in = WhoMayIT.class.getResourceAsStream("/openapi/who-may.csv")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setCommentMarker('#')
                    .setIgnoreSurroundingSpaces(true)
                    .get()
                    .parse(new StringReader(text))
                    .getRecords()
                    .stream()
                    .map(WhoMayIT::line);
        }
    }

    private static Line line(CSVRecord row) {
        var outcomes = new LinkedHashMap<>(row.toMap());
        return new Line(outcomes.remove("operation"), outcomes.remove("about"), outcomes);
    }

    @Test
    void the_table_has_a_line_for_every_operation_of_the_document() throws IOException {
        assertThat(lines().map(Line::operation).distinct())
                .containsExactlyInAnyOrderElementsOf(client.document().all().stream()
                        .map(Document.Operation::id)
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void what_comes_of_it_is_as_the_table_says(Line line) {
        var wrong = new ArrayList<String>();
        line.outcomes().forEach((column, expected) -> {
            if (expected.equals("-")) return;
            wasOffered = false;
            wasDone = false;
            var found = outcome(line, column, expected);
            if (!found.equals(expected)) wrong.add(column + ": " + found + " instead of " + expected);
            if (wasOffered != wasDone && isToldByPages(column, expected)) {
                wrong.add(column + (wasOffered ? ": is offered for nothing" : ": is not offered"));
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** Who holds a mandate may do in their own name what the organisation may not. */
    private static boolean isToldByPages(String column, String expected) {
        return !column.equals(ORGANISATION) || expected.equals("yes");
    }

    private String outcome(Line line, String column, String expected) {
        if (!client.document().operation(line.operation()).path().startsWith("/api/v1/")
                || client.document().operation(line.operation()).method().equals("GET")) {
            return word(client.send(who(column, Cast.AUTHOR), reading.of(line.operation(), line.about())));
        }
        // An organiser of another region is no more let in by saying for whom.
        var instead = column.equals("organiser elsewhere")
                && line.outcomes().get("organiser").equals("for a member");
        var own = write(line, column, instead);
        if (!List.of("for a member", "yes, also for a member").contains(expected)) return own;
        var recorded = write(line, column, true);
        if (!recorded.equals("yes")) return recorded + " for a member";
        return own.equals("yes") ? "yes, also for a member" : "for a member";
    }

    private String write(Line line, String column, boolean recording) {
        var body = column.equals(ORGANISATION);
        var scene = scenes.of(line.operation(), line.about(), body);
        var call = cast.of(body).apply(scene.call());
        if (recording) call.with("onBehalfOf", scene.forWhom());
        var joins = column.equals("participant") && line.operation().equals("joinSpace");
        var who = joins ? newcomer() : who(column, scene.related());
        wasOffered |= offered.to(who, call, line.about(), column.equals("whose it is"));
        var answer = client.send(who, call);
        // What is begun and goes on is told by its address; what changes nothing is told by no event.
        wasDone |= answer.status() == 202
                || (answer.status() / 100 == 2 && !answer.json().path("events").isEmpty());
        return word(answer);
    }

    /** Who joins is no outsider any more, and would be offered to adopt into that space. */
    private Who newcomer() {
        var newcomer = cast.stranger();
        cast.register(newcomer);
        return newcomer;
    }

    private static Who who(String column, Who related) {
        return switch (column) {
            case "anonymous" -> Who.NOBODY;
            case "participant" -> Cast.OUTSIDER;
            case "member" -> Cast.MEMBER;
            case "whose it is" -> related;
            case ORGANISATION -> Cast.HOLDER;
            case "organiser" -> Who.BEA;
            case "organiser elsewhere" -> Who.MINA;
            case "partner" -> Who.PAT;
            case "auditor" -> Who.ADA;
            case "admin" -> Who.MAX;
            default -> throw new AssertionError("no column " + column);
        };
    }

    private static String word(Answer answer) {
        if (answer.status() / 100 == 2) return "yes";
        return switch (answer.status()) {
            case 401 -> "sign in";
            case 404 -> "nothing there";
            case 403 ->
                answer.reason().equals("NOT_PERMITTED")
                        ? "no"
                        : answer.reason().toLowerCase(Locale.ROOT).replace('_', ' ');
            default -> answer.status() + " " + answer.reason();
        };
    }
}
