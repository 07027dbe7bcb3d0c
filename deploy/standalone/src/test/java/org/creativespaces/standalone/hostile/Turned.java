package org.creativespaces.standalone.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an answer to something hostile must be like. */
final class Turned {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern INSIDES =
            Pattern.compile("\\tat |Exception|org\\.springframework|org\\.creativespaces|java\\.lang|tools\\.jackson");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\x80-\\x9f]");
    private static final int NOT_IMPLEMENTED = 501;

    private Turned() {}

    /** It is no failure of ours, and tells nothing of the program's insides. */
    static void tellsNothing(Wire.Answer answer, String tried) {
        assertThat(answer.status() < 500 || answer.status() == NOT_IMPLEMENTED)
                .as("%s: %s %s", tried, answer.head(), answer.body())
                .isTrue();
        if (answer.status() < 400) return;
        assertThat(INSIDES.matcher(answer.body()).find())
                .as("%s: %s", tried, answer.body())
                .isFalse();
        assertThat(CONTROL.matcher(answer.head().replace("\n", "") + answer.body())
                        .find())
                .as("%s: %s", tried, answer.body())
                .isFalse();
        assertThat(answer.headers()).as(tried).doesNotContainKey("x-evil");
    }

    /** The caller's own mistake. */
    static void away(Wire.Answer answer, String tried) {
        tellsNothing(answer, tried);
        assertThat(answer.status()).as("%s: %s", tried, answer.body()).isBetween(400, NOT_IMPLEMENTED);
    }

    /** The caller's own mistake, with a reason that programs read. */
    static JsonNode asProblem(Wire.Answer answer, String tried) {
        away(answer, tried);
        assertThat(answer.type()).as("%s: %s", tried, answer.head()).isEqualTo("application/problem+json");
        var problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).as(tried).isEqualTo(answer.status());
        assertThat(problem.path("reason").asString("")).as(tried).matches("[A-Z_]+");
        return problem;
    }

    /** The fields that are named as wrong. */
    static List<String> fields(JsonNode problem) {
        return problem.path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
    }
}
