package org.creativespaces.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.api.ObjectAssert;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldsTest {
    private static final String ID = "0198c0de-0000-7000-8000-000000000001";

    @Test
    void what_is_in_order_is_read() {
        assertThat(read("{'a': ' x\\ny '}", fields -> fields.text("a", 6))).isEqualTo(" x\ny ");
        assertThat(read("{'a': 'MEMBERS'}", fields -> fields.oneOf("a", Visibility.class)))
                .isEqualTo(Visibility.MEMBERS);
        assertThat(read("{'a': ['MEMBERS', 'PUBLIC']}", fields -> fields.someOf("a", Visibility.class)))
                .isEqualTo(List.of(Visibility.PUBLIC, Visibility.MEMBERS));
        assertThat(read("{'a': 'E12000007'}", fields -> fields.region("a"))).isEqualTo(new RegionCode("E12000007"));
        assertThat(read("{'a': 3}", fields -> fields.number("a", 1, 3))).isEqualTo(3);
        assertThat(read("{'a': true}", fields -> fields.flag("a"))).isEqualTo(true);
        assertThat(read("{'a': '" + ID + "'}", fields -> fields.id("a", SpaceId::of)))
                .isEqualTo(SpaceId.of(ID));
        assertThat(read("{'a': ['" + ID + "']}", fields -> fields.optionalIds("a", SpaceId::of)))
                .isEqualTo(List.of(SpaceId.of(ID)));
        assertThat(read("{'a': '2026-11-23T19:30:00.123456+01:00'}", fields -> fields.optionalTime("a")))
                .isEqualTo(Instant.parse("2026-11-23T18:30:00.123Z"));
        assertThat(read("{'a': '2028-02-29'}", fields -> fields.day("a"))).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(read("{'a': ['E08000035', 'E12000007']}", fields -> fields.regions("a")))
                .isEqualTo(List.of(new RegionCode("E08000035"), new RegionCode("E12000007")));
        assertThat(read("{'a': {'b': 1}}", fields -> fields.object("a", inner -> inner.number("b", 0, 9))))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "['PUBLIC', 'PUBLIC']", "['PUBLIC', 'x']", "['PUBLIC', 1]", "'PUBLIC'", "{'b': 'PUBLIC'}"})
    void some_of_a_few_are_one_or_more_each_once(String value) {
        assertMistake(
                "{'a': " + value + "}",
                fields -> fields.someOf("a", Visibility.class),
                "must list one or more of [PUBLIC, MEMBERS], each once");
        assertMistake("{}", fields -> fields.someOf("a", Visibility.class), "is required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'a': null}"})
    void what_may_be_missing_is_read_as_nothing(String body) {
        assertThat(read(body, fields -> fields.optionalText("a", 9))).isNull();
        assertThat(read(body, fields -> fields.optionalFlag("a"))).isEqualTo(false);
        assertThat(read(body, fields -> fields.optionalId("a", SpaceId::of))).isNull();
        assertThat(read(body, fields -> fields.optionalIds("a", SpaceId::of))).isEqualTo(List.of());
        assertThat(read(body, fields -> fields.optionalTime("a"))).isNull();
        assertThat(read(body, fields -> fields.optionalDay("a"))).isNull();
        assertThat(read(body, fields -> fields.optionalNumber("a", 1, 3))).isNull();
        assertThat(read(body, fields -> fields.optionalObject("a", inner -> inner.flag("b"))))
                .isNull();
    }

    @Test
    void white_space_alone_is_no_text() {
        assertThat(read("{'a': ' \\n\\t'}", fields -> fields.optionalText("a", 9)))
                .isNull();
        assertMistake("{'a': ' \\n\\t'}", fields -> fields.text("a", 9), "is required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'a': null}"})
    void what_is_missing_is_named(String body) {
        for (var reading : List.<Function<Fields, Object>>of(
                fields -> fields.text("a", 9),
                fields -> fields.oneOf("a", Visibility.class),
                fields -> fields.region("a"),
                fields -> fields.regions("a"),
                fields -> fields.number("a", 1, 3),
                fields -> fields.decimal("a"),
                fields -> fields.day("a"),
                fields -> fields.flag("a"),
                fields -> fields.id("a", SpaceId::of),
                fields -> fields.object("a", inner -> inner.flag("b")))) {
            assertMistake(body, reading, "is required");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"['x']", "{'b': 1}", "1.5", "'no'", "99999999999999999999"})
    void a_value_of_another_kind_is_named(String value) {
        for (var reading : List.<Function<Fields, Object>>of(
                fields -> fields.oneOf("a", Visibility.class),
                fields -> fields.region("a"),
                fields -> fields.number("a", 1, 3),
                fields -> fields.flag("a"),
                fields -> fields.id("a", SpaceId::of))) {
            assertMistake("{'a': " + value + "}", reading, null);
        }
    }

    @Test
    void other_values_than_wanted_are_told_what_is() {
        assertMistake("{'a': 1}", fields -> fields.text("a", 9), "must be text");
        assertMistake(
                "{'a': 'public'}", fields -> fields.oneOf("a", Visibility.class), "must be one of PUBLIC, MEMBERS");
        assertMistake("{'a': 4}", fields -> fields.number("a", 1, 3), "must be a whole number from 1 to 3");
        assertMistake("{'a': 'x'}", fields -> fields.optionalId("a", SpaceId::of), "must be a UUID");
        assertMistake("{'a': 'x'}", fields -> fields.optionalFlag("a"), "must be true or false");
        assertMistake(
                "{'a': 'x'}", fields -> fields.optionalObject("a", inner -> inner.flag("b")), "must be an object");
        assertMistake(
                "{'a': 'yesterday'}",
                fields -> String.valueOf(fields.optionalTime("a")),
                "must be a time such as 2026-11-23T18:30:00.000Z");
        assertMistake(
                "{'a': 'E09000001'}",
                fields -> fields.region("a"),
                "must be one of E12000007, E08000025, E08000003, E08000035");
    }

    @ParameterizedTest
    @CsvSource({"12.50, 12.50", "'-0.5', -0.5", "37, 37", "-3, -3", "0.000001, 0.000001", "999999999999, 999999999999"})
    void a_decimal_keeps_its_digits_however_it_is_sent(String sent, String kept) {
        assertThat(read("{'a': " + sent + "}", fields -> fields.decimal("a"))).isEqualTo(Decimal.of(kept));
        assertThat(read("{'a': '" + sent + "'}", fields -> fields.decimal("a"))).isEqualTo(Decimal.of(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'1e3'",
                "1e3",
                "1e999999999",
                "0.0000001",
                "1000000000000",
                "'.5'",
                "'5.'",
                "'+5'",
                "'1,5'",
                "' 5'",
                "''",
                "'\\u0665'",
                "true",
                "[5]"
            })
    void what_is_no_plain_number_is_not_guessed_at(String value) {
        assertMistake(
                "{'a': " + value + "}",
                fields -> fields.decimal("a"),
                "must be a number such as 12.5, with at most 12 digits before and 6 after the point");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'2026-02-29'",
                "'2026-13-01'",
                "'20261123'",
                "'23/11/2026'",
                "'2026-1-3'",
                "'+12026-01-01'",
                "'2026-11-23T00:00:00Z'",
                "''",
                "20261123"
            })
    void what_is_no_day_of_the_calendar_is_not_guessed_at(String value) {
        assertMistake("{'a': " + value + "}", fields -> fields.day("a"), "must be a day such as 2026-11-23");
        assertMistake(
                "{'a': " + value + "}",
                fields -> String.valueOf(fields.optionalDay("a")),
                "must be a day such as 2026-11-23");
    }

    @Test
    void regions_are_named_once_each() {
        assertMistake("{'a': []}", fields -> fields.regions("a"), "is required");
        assertMistake(
                "{'a': 'E12000007'}", fields -> fields.regions("a"), "must be a list of at most 100 codes of regions");
        assertThat(mistakes("{'a': ['E12000007', 'x', 'E12000007', 'y', null]}", fields -> fields.regions("a")))
                .extracting(FieldError::field)
                .containsExactly("a[1]", "a[2]", "a[3]", "a[4]");
    }

    @Test
    void a_text_is_as_long_as_people_count_it() {
        assertThat(read("{'a': '😀😀😀'}", fields -> fields.text("a", 3))).isEqualTo("😀😀😀");
        assertMistake("{'a': '😀😀😀'}", fields -> fields.text("a", 2), "must be at most 2 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\\u0000", "\\u0007", "x\\u001b[31m", "\\u0085", "\\ud83d", "\\ude00\\ud83d"})
    void control_characters_and_half_characters_are_refused(String text) {
        assertMistake(
                "{'a': '" + text + "'}",
                fields -> fields.text("a", 9),
                "must not hold control characters or half of a surrogate pair");
    }

    @Test
    void a_list_names_its_items_and_has_an_end() {
        var long101 = IntStream.range(0, 101).mapToObj(i -> "'" + ID + "'").toList();

        assertThat(mistakes("{'a': ['" + ID + "', 'x', 3]}", fields -> fields.optionalIds("a", SpaceId::of)))
                .extracting(FieldError::field)
                .containsExactly("a[1]", "a[2]");
        assertMistake(
                "{'a': " + long101 + "}",
                fields -> fields.optionalIds("a", SpaceId::of),
                "must be a list of at most 100 UUIDs");
    }

    @Test
    void every_mistake_is_named_at_once_by_its_path() {
        var body = "{'title': 7, 'rule': {'least': 0, 'mots': 1}, 'visibilty': 'PUBLIC'}";

        var mistakes = mistakes(
                body,
                fields -> List.of(
                        fields.text("title", 9),
                        fields.oneOf("visibility", Visibility.class),
                        fields.object("rule", rule -> List.of(rule.number("least", 1, 9), rule.number("most", 1, 9)))));

        assertThat(mistakes)
                .containsExactlyInAnyOrder(
                        new FieldError("title", "must be text"),
                        new FieldError("visibility", "is required"),
                        new FieldError("rule.least", "must be a whole number from 1 to 9"),
                        new FieldError("rule.most", "is required"),
                        new FieldError("rule.mots", "is not a field of this request"),
                        new FieldError("visibilty", "is not a field of this request"));
    }

    @Test
    void a_made_up_name_is_not_repeated_as_it_is() {
        assertThat(mistakes("{'<b>\\ud83d" + "x".repeat(100) + "': 1}", fields -> 1))
                .singleElement()
                .extracting(FieldError::field)
                .isEqualTo("?b??" + "x".repeat(56));
    }

    private static Object read(String body, Function<Fields, ?> reading) {
        var json = new MockHttpServletRequest();
        json.setContentType("application/json");
        json.setContent(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return Fields.read(parsed(json), reading);
    }

    private static JsonNode parsed(MockHttpServletRequest json) {
        try {
            return JsonBody.read(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<FieldError> mistakes(String body, Function<Fields, ?> reading) {
        var rejected = catchThrowableOfType(Rejected.class, () -> read(body, reading));
        assertThat(rejected.problem().reason()).isEqualTo("INVALID_FIELDS");
        return rejected.problem().errors();
    }

    private static void assertMistake(String body, Function<Fields, ?> reading, String message) {
        ObjectAssert<FieldError> mistake = assertThat(mistakes(body, reading)).singleElement();
        mistake.extracting(FieldError::field).isEqualTo("a");
        if (message != null) mistake.extracting(FieldError::message).isEqualTo(message);
    }
}
