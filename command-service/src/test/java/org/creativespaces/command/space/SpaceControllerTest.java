package org.creativespaces.command.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.creativespaces.command.http.Bodies.ID;
import static org.creativespaces.command.http.Bodies.OTHER_ID;
import static org.creativespaces.command.http.Bodies.RULE;
import static org.creativespaces.command.http.Bodies.SPACE;
import static org.creativespaces.command.http.Bodies.with;
import static org.creativespaces.command.http.Requests.assertFields;

import java.util.List;
import java.util.Map;
import org.creativespaces.command.http.Behind;
import org.creativespaces.command.http.EdgeTest;
import org.creativespaces.command.http.Requests;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.keys.Sealer.Text;
import org.creativespaces.command.space.SpaceCommand.ChangeAgreementRule;
import org.creativespaces.command.space.SpaceCommand.ChangeGroundRules;
import org.creativespaces.command.space.SpaceCommand.CloseSpace;
import org.creativespaces.command.space.SpaceCommand.OpenSpace;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@EdgeTest
class SpaceControllerTest {
    private static final SpaceId SPACE_ID = SpaceId.of(ID);
    private static final String PATH = "/spaces/" + ID;

    @Autowired
    private Requests requests;

    @Autowired
    private Behind behind;

    @BeforeEach
    void reset() {
        behind.reset();
    }

    @Test
    void a_space_is_opened_under_the_id_that_the_caller_gave() {
        var answer = requests.post("olu", "/spaces", with(with(SPACE, "id", ID), "hosts", List.of(OTHER_ID)));

        assertThat(answer)
                .hasStatus(201)
                .hasHeader("Location", "/api/v1/spaces/" + ID)
                .hasHeader("ETag", "\"1\"");
        assertThat(answer)
                .bodyJson()
                .isStrictlyEqualTo(
                        "{\"id\":\"%s\",\"version\":1,\"events\":[{\"id\":\"event-1\",\"type\":\"OpenSpace\"}]}"
                                .formatted(ID));
        assertThat(behind.only())
                .isEqualTo(new OpenSpace(
                        SPACE_ID,
                        behind.only().act(),
                        new RegionCode("E12000007"),
                        new Sealed("title...."),
                        new Sealed("purpose...."),
                        List.of(OrganisationId.of(OTHER_ID)),
                        new Sealed("groundRules...."),
                        Visibility.PUBLIC,
                        new AgreementRule(5, 2, true, true)));
    }

    @Test
    void its_texts_are_the_programmes() {
        requests.post("olu", "/spaces", with(SPACE, "id", ID));

        var owner = Owner.programme("space", SPACE_ID);
        var command = behind.only().act().commandId();
        assertThat(behind.typed())
                .containsExactly(
                        new Text(owner, command, "title", "Quiet rooms"),
                        new Text(owner, command, "purpose", "To find out."),
                        new Text(owner, command, "groundRules", "Listen."));
    }

    @Test
    void without_an_id_one_is_made_of_version_7() {
        requests.post("olu", "/spaces", SPACE);

        assertThat(((OpenSpace) behind.only()).space().value().version()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"regionCode", "title", "purpose", "groundRules", "visibility", "agreementRule"})
    void what_a_space_needs_is_asked_for(String field) {
        assertFields(requests.post("olu", "/spaces", with(SPACE, field, null)), field);
    }

    @ParameterizedTest
    @CsvSource({
        "regionCode, GB-LND",
        "regionCode, E12000001",
        "visibility, SECRET",
        "id, x",
        "hosts, x",
        "agreementRule, x",
        "tilte, x"
    })
    void what_a_space_cannot_have_is_named(String field, String value) {
        assertFields(requests.post("olu", "/spaces", with(SPACE, field, value)), field);
    }

    @ParameterizedTest
    @CsvSource({"title, 300", "purpose, 10000", "groundRules, 10000"})
    void its_texts_have_an_end(String field, int most) {
        assertThat(requests.post("olu", "/spaces", with(SPACE, field, "x".repeat(most))))
                .hasStatus(201);
        assertFields(requests.post("olu", "/spaces", with(SPACE, field, "x".repeat(most + 1))), field);
    }

    @ParameterizedTest
    @CsvSource({"minEndorsements, 0", "minEndorsements, 1000001", "minConstituencies, -1", "minConstituencies, 13"})
    void its_agreement_rule_can_be_met(String field, int value) {
        assertFields(
                requests.post("olu", "/spaces", with(SPACE, "agreementRule", with(RULE, field, value))),
                "agreementRule." + field);
    }

    @Test
    void ground_rules_are_changed() {
        var answer = requests.put("olu", PATH + "/ground-rules", Map.of("text", "Listen first."));

        assertThat(answer).hasStatusOk().hasHeader("ETag", "\"1\"").doesNotContainHeader("Location");
        assertThat(behind.only())
                .isEqualTo(new ChangeGroundRules(SPACE_ID, behind.only().act(), new Sealed("groundRules....")));
        assertThat(behind.typed())
                .extracting(Text::owner, Text::text)
                .containsExactly(tuple(Owner.programme("space", SPACE_ID), "Listen first."));
    }

    @Test
    void the_agreement_rule_is_changed() {
        var answer = requests.put("olu", PATH + "/agreement-rule", Map.of("rule", with(RULE, "minEndorsements", 3)));

        assertThat(answer).hasStatusOk();
        assertThat(behind.only())
                .isEqualTo(new ChangeAgreementRule(SPACE_ID, behind.only().act(), new AgreementRule(3, 2, true, true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"minEndorsements", "minConstituencies", "livedExperienceRequired", "noOpenConcerns"})
    void an_agreement_rule_is_said_in_full(String field) {
        assertFields(
                requests.put("olu", PATH + "/agreement-rule", Map.of("rule", with(RULE, field, null))),
                "rule." + field);
    }

    @Test
    void a_space_is_closed_for_a_reason() {
        var answer = requests.post("olu", PATH + "/closure", Map.of("reason", "Done."));

        assertThat(answer).hasStatusOk();
        assertThat(behind.only())
                .isEqualTo(new CloseSpace(SPACE_ID, behind.only().act(), new Sealed("reason....")));
    }

    @ParameterizedTest
    @CsvSource({"PUT, ground-rules, text", "PUT, agreement-rule, rule", "POST, closure, reason"})
    void what_a_change_needs_is_asked_for(String method, String what, String field) {
        assertFields(requests.send("olu", HttpMethod.valueOf(method), PATH + "/" + what, Map.of()), field);
    }
}
