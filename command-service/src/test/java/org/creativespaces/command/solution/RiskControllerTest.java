package org.creativespaces.command.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.http.Bodies.ID;
import static org.creativespaces.command.http.Bodies.OTHER_ID;
import static org.creativespaces.command.http.Bodies.with;
import static org.creativespaces.command.http.Requests.assertFields;
import static org.creativespaces.command.http.Requests.assertProblem;

import java.util.Map;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.http.Behind;
import org.creativespaces.command.http.EdgeTest;
import org.creativespaces.command.http.Requests;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.keys.Sealer.Text;
import org.creativespaces.command.solution.RiskCommand.CloseRisk;
import org.creativespaces.command.solution.RiskCommand.IdentifyRisk;
import org.creativespaces.command.solution.RiskCommand.MitigateRisk;
import org.creativespaces.command.solution.RiskCommand.ReassessRisk;
import org.creativespaces.command.solution.RiskCommand.ReleaseShare;
import org.creativespaces.command.solution.RiskCommand.ReportMaterialised;
import org.creativespaces.command.solution.RiskCommand.ShareRisk;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.solution.RiskCategory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@EdgeTest
class RiskControllerTest {
    private static final SolutionId SOLUTION = SolutionId.of(ID);
    private static final RiskId RISK = RiskId.of(OTHER_ID);
    private static final OrganisationId BODY = OrganisationId.of(OTHER_ID);
    private static final String RISKS = "/solutions/" + ID + "/risks";
    private static final String PATH = RISKS + "/" + OTHER_ID;
    private static final Map<String, ?> ASSESSMENT = Map.of("likelihood", 5, "impact", 1);
    private static final Map<String, ?> IDENTIFICATION =
            with(with(ASSESSMENT, "category", "SAFETY"), "description", "Nobody comes.");
    private static final Map<String, ?> SHARE = Map.of("percent", 40, "terms", "For a year.");

    @Autowired
    private Requests requests;

    @Autowired
    private Behind behind;

    @BeforeEach
    void reset() {
        behind.reset();
    }

    @Test
    void a_risk_is_identified_and_has_an_address() {
        var body = with(with(IDENTIFICATION, "id", OTHER_ID), "organisationId", OTHER_ID);

        var answer = requests.post("olu", RISKS, body);

        assertThat(answer).hasStatus(201).hasHeader("Location", "/api/v1" + PATH);
        assertThat(behind.only())
                .isEqualTo(new IdentifyRisk(
                        SOLUTION,
                        behind.only().act(),
                        RISK,
                        BODY,
                        RiskCategory.SAFETY,
                        new Sealed("description...."),
                        5,
                        1));
        assertThat(behind.typed()).extracting(Text::owner).containsExactly(Owner.programme("solution", SOLUTION));
    }

    @Test
    void a_risk_without_an_id_is_given_one_that_a_repeated_write_gives_again() {
        var first = requests.with("olu", "key-1", HttpMethod.POST, RISKS, IDENTIFICATION)
                .exchange();
        var again = requests.with("olu", "key-1", HttpMethod.POST, RISKS, IDENTIFICATION)
                .exchange();
        var other = requests.with("olu", "key-2", HttpMethod.POST, RISKS, IDENTIFICATION)
                .exchange();

        var location = "/api/v1" + RISKS + "/" + ((RiskCommand) behind.sent().getFirst()).risk();
        assertThat(first).hasStatus(201).hasHeader("Location", location);
        assertThat(again).hasStatus(201).hasHeader("Location", location);
        assertThat(other.getResponse().getHeader("Location")).isNotEqualTo(location);
        assertThat(behind.sent()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(RiskCategory.class)
    void every_category_is_taken(RiskCategory category) {
        requests.post("olu", RISKS, with(IDENTIFICATION, "category", category.name()));

        assertThat(((IdentifyRisk) behind.only()).category()).isEqualTo(category);
    }

    @ParameterizedTest
    @ValueSource(strings = {"category", "description", "likelihood", "impact"})
    void what_a_risk_needs_is_asked_for(String field) {
        assertFields(requests.post("olu", RISKS, with(IDENTIFICATION, field, null)), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "category", "likelihood", "impact", "owner"})
    void what_a_risk_cannot_have_is_named(String field) {
        assertFields(requests.post("olu", RISKS, with(IDENTIFICATION, field, "x")), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"likelihood", "impact"})
    void it_is_judged_from_1_to_5(String field) {
        for (var number : new Object[] {0, 6, 2.5, -1}) {
            assertFields(requests.post("olu", RISKS, with(IDENTIFICATION, field, number)), field);
            assertFields(requests.put("olu", PATH + "/assessment", with(ASSESSMENT, field, number)), field);
        }
        assertFields(requests.put("olu", PATH + "/assessment", with(ASSESSMENT, field, null)), field);
    }

    @Test
    void a_risk_is_judged_anew() {
        assertThat(requests.put("olu", PATH + "/assessment", with(ASSESSMENT, "reason", "It rained.")))
                .hasStatusOk();
        assertThat(behind.only())
                .isEqualTo(new ReassessRisk(SOLUTION, behind.only().act(), RISK, null, 5, 1, new Sealed("reason....")));
    }

    @Test
    void it_is_told_what_was_done_and_what_happened() {
        var body = Map.of("description", "A second door.", "organisationId", OTHER_ID);
        requests.post("olu", PATH + "/mitigations", body);
        requests.post("olu", PATH + "/materialisation", body);

        var mitigated = behind.sent().getFirst();
        var happened = behind.sent().getLast();
        assertThat(mitigated)
                .isEqualTo(new MitigateRisk(SOLUTION, mitigated.act(), RISK, BODY, new Sealed("description....")));
        assertThat(happened)
                .isEqualTo(new ReportMaterialised(SOLUTION, happened.act(), RISK, BODY, new Sealed("description....")));
    }

    @Test
    void a_risk_is_closed_for_a_reason() {
        assertThat(requests.post("olu", PATH + "/closure", Map.of("reason", "Over.")))
                .hasStatusOk();
        assertThat(behind.only())
                .isEqualTo(new CloseRisk(SOLUTION, behind.only().act(), RISK, null, new Sealed("reason....")));
    }

    @Test
    void what_is_told_of_a_risk_is_told_in_words() {
        assertFields(requests.post("olu", PATH + "/mitigations", Map.of()), "description");
        assertFields(requests.post("olu", PATH + "/materialisation", Map.of("description", " ")), "description");
        assertFields(requests.post("olu", PATH + "/closure", Map.of()), "reason");
        assertFields(requests.post("olu", PATH + "/closure", Map.of("reason", "x".repeat(2_001))), "reason");
    }

    @Test
    void a_share_is_taken_for_a_person_or_an_organisation() {
        assertThat(requests.put("olu", PATH + "/share", with(SHARE, "onBehalfOf", ID)))
                .hasStatusOk();
        requests.put("olu", PATH + "/share", with(SHARE, "organisationId", OTHER_ID));

        var person = behind.sent().getFirst();
        var organisation = behind.sent().getLast();
        assertThat(person).isEqualTo(new ShareRisk(SOLUTION, person.act(), RISK, null, 40, new Sealed("terms....")));
        assertThat(person.act().by().participant()).isEqualTo(ParticipantId.of(ID));
        assertThat(organisation)
                .isEqualTo(new ShareRisk(SOLUTION, organisation.act(), RISK, BODY, 40, new Sealed("terms....")));
    }

    @Test
    void what_is_wrong_with_a_share_is_named() {
        for (var percent : new Object[] {0, 101, -5, 33.3, "40"}) {
            assertFields(requests.put("olu", PATH + "/share", with(SHARE, "percent", percent)), "percent");
        }
        assertFields(requests.put("olu", PATH + "/share", Map.of("party", ID)), "percent", "terms", "party");
    }

    @Test
    void a_share_is_released_with_or_without_a_reason() {
        assertThat(requests.as("olu", HttpMethod.DELETE, PATH + "/share").exchange())
                .hasStatusOk();
        requests.delete("olu", PATH + "/share", Map.of("reason", "No means.", "organisationId", OTHER_ID));

        var bare = behind.sent().getFirst();
        var reasoned = behind.sent().getLast();
        assertThat(bare).isEqualTo(new ReleaseShare(SOLUTION, bare.act(), RISK, null, null));
        assertThat(reasoned)
                .isEqualTo(new ReleaseShare(SOLUTION, reasoned.act(), RISK, BODY, new Sealed("reason....")));
    }

    @Test
    void how_much_is_left_reaches_the_caller() {
        behind.fail(new Refused(Reason.SHARES_EXCEEDED, "Of this risk, 30 % is left to carry."));

        var answer = requests.put("olu", PATH + "/share", SHARE);

        assertProblem(answer, 409, "SHARES_EXCEEDED");
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("30 %");
    }

    @Test
    void an_address_that_names_no_risk_is_not_there() {
        assertProblem(requests.post("olu", RISKS + "/7/closure", Map.of("reason", "Over.")), 404, "NOT_FOUND");
        assertThat(behind.sent()).isEmpty();
    }
}
