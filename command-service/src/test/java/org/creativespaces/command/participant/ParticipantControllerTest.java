package org.creativespaces.command.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.http.Bodies.ID;
import static org.creativespaces.command.http.Bodies.OTHER_ID;
import static org.creativespaces.command.http.Bodies.PARTICIPANT;
import static org.creativespaces.command.http.Bodies.with;
import static org.creativespaces.command.http.Requests.assertFields;
import static org.creativespaces.command.http.Requests.assertProblem;

import java.util.Map;
import org.creativespaces.command.http.Behind;
import org.creativespaces.command.http.EdgeTest;
import org.creativespaces.command.http.Requests;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.keys.Sealer.Text;
import org.creativespaces.command.participant.ParticipantCommand.ChangeConstituency;
import org.creativespaces.command.participant.ParticipantCommand.ErasePersonalData;
import org.creativespaces.command.participant.ParticipantCommand.JoinSpace;
import org.creativespaces.command.participant.ParticipantCommand.LeaveSpace;
import org.creativespaces.command.participant.ParticipantCommand.RegisterParticipant;
import org.creativespaces.events.Actor;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an organiser does for somebody; what people do themselves is in {@link SelfRegistrationTest}. */
@EdgeTest
class ParticipantControllerTest {
    private static final ParticipantId PERSON = ParticipantId.of(ID);
    private static final SpaceId SPACE = SpaceId.of(OTHER_ID);
    private static final String MEMBERS = "/spaces/" + OTHER_ID + "/members";

    @Autowired
    private Requests requests;

    @Autowired
    private Behind behind;

    @BeforeEach
    void reset() {
        behind.reset();
    }

    @Test
    void an_organiser_registers_somebody() {
        var body = with(with(with(PARTICIPANT, "id", ID), "name", "Ana Heron"), "contact", "ana@example.org");

        var answer = requests.post("olu", "/participants", body);

        assertThat(answer).hasStatus(201).hasHeader("Location", "/api/v1/participants/" + ID);
        assertThat(behind.only())
                .isEqualTo(new RegisterParticipant(
                        PERSON,
                        behind.only().act(),
                        new RegionCode("E12000007"),
                        Constituency.SERVICE_USER,
                        new Sealed("pseudonym...."),
                        new Sealed("name...."),
                        new Sealed("contact....")));
        assertThat(behind.only().act().by().actor()).isEqualTo(Actor.participant(PERSON));
        assertThat(behind.only().act().by().onBehalf()).isTrue();
        assertThat(behind.typed()).extracting(Text::owner).containsOnly(Owner.person(PERSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pseudonym", "constituency", "regionCode"})
    void what_a_registration_needs_is_asked_for(String field) {
        assertFields(requests.post("olu", "/participants", with(PARTICIPANT, field, null)), field);
    }

    @ParameterizedTest
    @CsvSource({"pseudonym, 80", "name, 200", "contact, 200"})
    void what_people_call_themselves_has_an_end(String field, int most) {
        assertThat(requests.post("olu", "/participants", with(PARTICIPANT, field, "x".repeat(most))))
                .hasStatus(201);
        assertFields(requests.post("olu", "/participants", with(PARTICIPANT, field, "x".repeat(most + 1))), field);
    }

    @ParameterizedTest
    @CsvSource({"constituency, DOCTOR", "regionCode, London", "id, 7", "onBehalfOf, 7"})
    void what_a_registration_cannot_have_is_named(String field, String value) {
        assertFields(requests.post("olu", "/participants", with(PARTICIPANT, field, value)), field);
    }

    @Test
    void a_constituency_is_changed() {
        var body = Map.of("constituency", "UNSTATED", "reason", "Asked to.");

        assertThat(requests.put("olu", "/participants/" + ID + "/constituency", body))
                .hasStatusOk();

        assertThat(behind.only())
                .isEqualTo(new ChangeConstituency(
                        PERSON, behind.only().act(), Constituency.UNSTATED, new Sealed("reason....")));
        assertThat(behind.only().act().by().participant()).isEqualTo(PERSON);
        assertThat(behind.typed()).extracting(Text::owner).containsExactly(Owner.programme("participant", PERSON));
    }

    @Test
    void a_person_is_erased() {
        assertThat(requests.post("olu", "/participants/" + ID + "/erasure", Map.of("reason", "Asked to.")))
                .hasStatusOk();

        assertThat(behind.only())
                .isEqualTo(new ErasePersonalData(PERSON, behind.only().act(), new Sealed("reason....")));
    }

    @Test
    void a_person_joins_a_space() {
        assertThat(requests.post("olu", MEMBERS, Map.of("groundRulesVersion", 2, "onBehalfOf", ID)))
                .hasStatusOk();

        assertThat(behind.only()).isEqualTo(new JoinSpace(PERSON, behind.only().act(), SPACE, 2, null));
        assertThat(behind.only().act().by().onBehalf()).isTrue();
    }

    @Test
    void it_must_be_said_who_joins() {
        assertFields(requests.post("olu", MEMBERS, Map.of("groundRulesVersion", 1)), "onBehalfOf");
        assertFields(requests.post("olu", MEMBERS, Map.of("onBehalfOf", ID)), "groundRulesVersion");
        assertFields(
                requests.post("olu", MEMBERS, Map.of("groundRulesVersion", 0, "onBehalfOf", ID)), "groundRulesVersion");
    }

    @Test
    void a_person_leaves_a_space() {
        assertThat(requests.delete("olu", MEMBERS + "/" + ID, Map.of("reason", "Moved.")))
                .hasStatusOk();

        assertThat(behind.only())
                .isEqualTo(new LeaveSpace(PERSON, behind.only().act(), SPACE, new Sealed("reason....")));
    }

    @Test
    void what_is_done_for_somebody_needs_a_reason() {
        assertFields(
                requests.put("olu", "/participants/" + ID + "/constituency", Map.of("constituency", "CARER")),
                "reason");
        assertFields(requests.post("olu", "/participants/" + ID + "/erasure", Map.of()), "reason");
        assertFields(requests.delete("olu", MEMBERS + "/" + ID, Map.of()), "reason");
        assertFields(
                requests.post("olu", "/participants/" + ID + "/erasure", Map.of("reason", "x".repeat(2001))), "reason");
        assertThat(behind.sent()).isEmpty();
    }

    @Test
    void the_body_names_nobody_else_than_the_address() {
        var body = Map.of("reason", "Moved.", "onBehalfOf", OTHER_ID);

        assertFields(requests.delete("olu", MEMBERS + "/" + ID, body), "onBehalfOf");
        assertFields(requests.post("olu", "/participants/" + ID + "/erasure", body), "onBehalfOf");
        assertFields(
                requests.post("olu", "/participants", with(with(PARTICIPANT, "id", ID), "onBehalfOf", OTHER_ID)),
                "onBehalfOf");
    }

    @Test
    void only_organisers_do_this_for_somebody() {
        assertProblem(requests.delete("cara", MEMBERS + "/" + ID, Map.of("reason", "Moved.")), 403, "NOT_PERMITTED");
    }
}
