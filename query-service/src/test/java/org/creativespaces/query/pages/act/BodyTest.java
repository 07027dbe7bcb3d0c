package org.creativespaces.query.pages.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creativespaces.events.RegionCode;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.pages.act.Body.Wrong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BodyTest {
    private static final Scene LONDON = new Scene(
            Viewer.ANONYMOUS, null, List.of(), new RegionCode("E12000007"), null, null, null, null, null, null);

    private static Body body(String form, Map<String, String[]> typed) {
        return Body.of(Catalogue.find(form).orElseThrow(), LONDON, Typed.of(typed));
    }

    private static String[] one(String text) {
        return new String[] {text};
    }

    @Test
    void fields_become_what_the_command_takes() {
        var body = body(
                "open-space",
                Map.of(
                        "title", one("Waiting"),
                        "groundRules", one("Listen.\r\nSpeak."),
                        "agreementRule.minEndorsements", one(" 3 "),
                        "agreementRule.noOpenConcerns", one("true"),
                        "hosts", new String[] {"a", "b"}));

        assertThat(body.json().toString())
                .isEqualTo("{\"regionCode\":\"E12000007\",\"title\":\"Waiting\",\"groundRules\":\"Listen.\\nSpeak.\","
                        + "\"hosts\":[\"a\",\"b\"],\"agreementRule\":{\"minEndorsements\":3,"
                        + "\"livedExperienceRequired\":false,\"noOpenConcerns\":true}}");
        assertThat(body.wrong()).isEmpty();
    }

    @Test
    void what_is_no_number_is_sent_as_it_was_typed_for_the_command_service_to_judge() {
        var body = body("open-space", Map.of("agreementRule.minEndorsements", one("three")));

        assertThat(body.json().at("/agreementRule/minEndorsements").asString()).isEqualTo("three");
    }

    @Test
    void a_field_left_empty_is_not_sent() {
        assertThat(body("register-organisation", Map.of("name", one("  ")))
                        .json()
                        .toString())
                .isEqualTo("{\"regionCode\":\"E12000007\"}");
    }

    @Test
    void what_has_to_be_accepted_is_not_sent_without() {
        assertThat(body("erase", Map.of()).wrong()).containsEntry("sure", Wrong.REQUIRED);
        assertThat(body("erase", Map.of("sure", one("true"))).json().isEmpty()).isTrue();
    }

    @Test
    void a_name_that_nobody_bears_is_not_sent() {
        var body = body("grant-mandate", Map.of("participantId", one("Nobody"), "scope", one("COMMIT")));

        assertThat(body.wrong()).containsExactly(Map.entry("participantId", Wrong.UNKNOWN));
        assertThat(body.json().has("participantId")).isFalse();
    }

    @Test
    void a_time_of_the_day_is_one_of_london() {
        var region = new RegionCode("E12000007");
        var olu = new Viewer(Set.of(Role.ORGANISER), Set.of(region), null, Set.of());
        var scene = new Scene(olu, null, List.of(), region, null, null, null, null, null, null);
        var form = Catalogue.find("register-organisation").orElseThrow();

        var summer = Body.of(form, scene, Typed.of(Map.of("occurredAt", one("2026-07-01T14:30"))));
        assertThat(summer.json().path("occurredAt").asString()).isEqualTo("2026-07-01T13:30:00.000Z");
        var typed = Body.of(form, scene, Typed.of(Map.of("occurredAt", one("yesterday"))));
        assertThat(typed.json().path("occurredAt").asString()).isEqualTo("yesterday");
        var others = Body.of(form, LONDON, Typed.of(Map.of("occurredAt", one("2026-07-01T14:30"))));
        assertThat(others.json().has("occurredAt")).isFalse();
    }

    @Test
    void what_is_evidently_wrong_is_told_beside_what_cannot_be_sent() {
        assertThat(body("redact", Map.of("reason", one("x".repeat(2001)), "field", one("nothing")))
                        .wrong())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "sure", Wrong.REQUIRED,
                        "eventId", Wrong.REQUIRED,
                        "reason", Wrong.LONG,
                        "field", Wrong.WRONG));
    }

    @Test
    void what_can_be_sent_is_for_the_command_service_to_judge() {
        assertThat(body("redact", Map.of("sure", one("true"), "reason", one("x".repeat(2001))))
                        .wrong())
                .isEmpty();
    }
}
