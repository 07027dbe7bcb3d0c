package org.creativespaces.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.http.Bodies.ID;
import static org.creativespaces.command.http.Bodies.OTHER_ID;
import static org.creativespaces.command.http.Bodies.with;
import static org.creativespaces.command.http.Requests.assertFields;
import static org.creativespaces.command.http.Requests.assertProblem;

import java.util.List;
import java.util.Map;
import org.creativespaces.command.http.Behind;
import org.creativespaces.command.http.EdgeTest;
import org.creativespaces.command.http.Requests;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.keys.Sealer.Text;
import org.creativespaces.command.organisation.OrganisationCommand.GrantMandate;
import org.creativespaces.command.organisation.OrganisationCommand.RegisterOrganisation;
import org.creativespaces.command.organisation.OrganisationCommand.RevokeMandate;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@EdgeTest
class OrganisationControllerTest {
    private static final OrganisationId BODY = OrganisationId.of(ID);
    private static final ParticipantId HOLDER = ParticipantId.of(OTHER_ID);
    private static final Owner OWNER = Owner.programme("organisation", BODY);
    private static final String MANDATES = "/organisations/" + ID + "/mandates";
    private static final Map<String, ?> REGISTRATION =
            Map.of("id", ID, "name", "Sample Trust", "kind", "PROVIDER", "regionCode", "E08000035");
    private static final Map<String, ?> GRANT =
            Map.of("participantId", OTHER_ID, "scope", List.of("SHARE_RISK", "ENDORSE"));

    @Autowired
    private Requests requests;

    @Autowired
    private Behind behind;

    @BeforeEach
    void reset() {
        behind.reset();
    }

    @Test
    void an_organisation_is_registered_by_its_name() {
        var answer = requests.post("olu", "/organisations", REGISTRATION);

        assertThat(answer).hasStatus(201).hasHeader("Location", "/api/v1/organisations/" + ID);
        assertThat(behind.only())
                .isEqualTo(new RegisterOrganisation(
                        BODY,
                        behind.only().act(),
                        new RegionCode("E08000035"),
                        OrganisationKind.PROVIDER,
                        new Sealed("name....")));
        assertThat(behind.typed())
                .containsExactly(new Text(OWNER, behind.only().act().commandId(), "name", "Sample Trust"));
    }

    @Test
    void without_an_id_one_is_made() {
        requests.post("olu", "/organisations", with(REGISTRATION, "id", null));

        assertThat(((RegisterOrganisation) behind.only()).organisation()).isNotEqualTo(BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "kind", "regionCode"})
    void what_a_registration_needs_is_asked_for(String field) {
        assertFields(requests.post("olu", "/organisations", with(REGISTRATION, field, null)), field);
    }

    @ParameterizedTest
    @CsvSource({"id, x", "kind, BANK", "regionCode, Leeds", "scope, ENDORSE"})
    void what_a_registration_cannot_have_is_named(String field, String value) {
        assertFields(requests.post("olu", "/organisations", with(REGISTRATION, field, value)), field);
    }

    @Test
    void its_name_has_an_end() {
        assertThat(requests.post("olu", "/organisations", with(REGISTRATION, "name", "x".repeat(200))))
                .hasStatus(201);
        assertFields(requests.post("olu", "/organisations", with(REGISTRATION, "name", "x".repeat(201))), "name");
    }

    @Test
    void a_mandate_is_granted() {
        var answer = requests.post("olu", MANDATES, with(GRANT, "reason", "Elected."));

        assertThat(answer).hasStatusOk().hasHeader("ETag", "\"1\"").doesNotContainHeader("Location");
        assertThat(behind.only())
                .isEqualTo(new GrantMandate(
                        BODY,
                        behind.only().act(),
                        HOLDER,
                        List.of(MandateScope.ENDORSE, MandateScope.SHARE_RISK),
                        new Sealed("reason....")));
        assertThat(behind.typed()).extracting(Text::owner).containsExactly(OWNER);
    }

    @Test
    void a_mandate_is_granted_without_a_word() {
        requests.post("olu", MANDATES, GRANT);

        assertThat(((GrantMandate) behind.only()).reason()).isNull();
    }

    @Test
    void what_is_wrong_with_a_mandate_is_named() {
        assertFields(requests.post("olu", MANDATES, Map.of()), "participantId", "scope");
        assertFields(requests.post("olu", MANDATES, with(GRANT, "participantId", "x")), "participantId");
        assertFields(requests.post("olu", MANDATES, with(GRANT, "scope", List.of())), "scope");
        assertFields(requests.post("olu", MANDATES, with(GRANT, "scope", List.of("COMMIT", "COMMIT"))), "scope");
        assertFields(requests.post("olu", MANDATES, with(GRANT, "scope", List.of("COMMIT", "SPEND"))), "scope");
        assertFields(requests.post("olu", MANDATES, with(GRANT, "scope", "COMMIT")), "scope");
        assertFields(requests.post("olu", MANDATES, with(GRANT, "reason", "x".repeat(2_001))), "reason");
    }

    @Test
    void a_mandate_is_revoked_with_or_without_a_reason() {
        assertThat(requests.as("olu", HttpMethod.DELETE, MANDATES + "/" + OTHER_ID)
                        .exchange())
                .hasStatusOk();
        requests.delete("olu", MANDATES + "/" + OTHER_ID, Map.of("reason", "Term over."));

        var silent = behind.sent().getFirst();
        var reasoned = behind.sent().getLast();
        assertThat(silent).isEqualTo(new RevokeMandate(BODY, silent.act(), HOLDER, null));
        assertThat(reasoned).isEqualTo(new RevokeMandate(BODY, reasoned.act(), HOLDER, new Sealed("reason....")));
        assertThat(reasoned.act().by().onBehalf()).isFalse();
    }

    @Test
    void no_organisation_acts_on_organisations() {
        assertProblem(requests.post("olu", MANDATES, with(GRANT, "organisationId", ID)), 403, "NO_MANDATE");
    }
}
