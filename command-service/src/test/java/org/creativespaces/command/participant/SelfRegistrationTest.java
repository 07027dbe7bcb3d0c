package org.creativespaces.command.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.http.Bodies.ID;
import static org.creativespaces.command.http.Bodies.OTHER_ID;
import static org.creativespaces.command.http.Bodies.PARTICIPANT;
import static org.creativespaces.command.http.Bodies.with;
import static org.creativespaces.command.http.Requests.assertProblem;
import static org.springframework.http.HttpMethod.POST;

import java.util.Map;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.http.Behind;
import org.creativespaces.command.http.EdgeTest;
import org.creativespaces.command.http.Requests;
import org.creativespaces.command.identity.Subjects;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.ledger.OutcomeUnknown;
import org.creativespaces.command.participant.ParticipantCommand.JoinSpace;
import org.creativespaces.command.participant.ParticipantCommand.RegisterParticipant;
import org.creativespaces.events.Actor;
import org.creativespaces.events.ParticipantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A person becomes a participant once, is one from then on, and is nobody's after they are erased. */
@EdgeTest
class SelfRegistrationTest {
    private static final ParticipantId PERSON = ParticipantId.of(ID);
    private static final Map<String, ?> BODY = with(PARTICIPANT, "id", ID);
    private static final String MEMBERS = "/spaces/" + OTHER_ID + "/members";

    @Autowired
    private Requests requests;

    @Autowired
    private Behind behind;

    @Autowired
    private Subjects subjects;

    @Autowired
    private SelfRegistration selfRegistration;

    @BeforeEach
    void nobody_is_registered() {
        behind.reset();
        subjects.participants().forEach(subjects::forget);
    }

    @Test
    void a_person_registers_themself_and_acts_as_that_participant() {
        assertThat(requests.post("sam", "/participants", BODY)).hasStatus(201);
        assertThat(requests.post("sam", MEMBERS, Map.of("groundRulesVersion", 1)))
                .hasStatusOk();

        assertThat(behind.sent()).hasExactlyElementsOfTypes(RegisterParticipant.class, JoinSpace.class);
        assertThat(behind.sent().getFirst().act().by().actor()).isEqualTo(Actor.participant(PERSON));
        assertThat(behind.sent().getFirst().act().by().onBehalf()).isFalse();
        var joined = (JoinSpace) behind.sent().getLast();
        assertThat(joined.participant()).isEqualTo(PERSON);
        assertThat(joined.act().by().caller()).isEqualTo(Actor.participant(PERSON));
        assertThat(joined.act().by().recordedBy()).isNull();
    }

    @Test
    void what_people_say_of_themselves_is_theirs_and_goes_with_them() {
        requests.post("sam", "/participants", BODY);
        var reason = Map.of("groundRulesVersion", 1, "reason", "I was ill.");
        assertThat(requests.post("sam", MEMBERS, reason)).hasStatusOk();

        assertThat(behind.typed().getLast().field()).isEqualTo("reason");
        assertThat(behind.typed().getLast().owner()).isEqualTo(Owner.person(PERSON));
    }

    @Test
    void who_has_not_registered_cannot_join() {
        assertProblem(requests.post("sam", MEMBERS, Map.of("groundRulesVersion", 1)), 403, "NOT_PERMITTED");
    }

    @Test
    void nobody_registers_twice() {
        requests.post("sam", "/participants", BODY);

        assertProblem(requests.post("sam", "/participants", PARTICIPANT), 409, "ALREADY_EXISTS");
        assertThat(behind.sent()).hasSize(1);
    }

    /** Where no log remembers commands, it may be the same command sent again. */
    @Test
    void what_a_participant_registers_as_once_more_that_participant_answers() {
        requests.post("sam", "/participants", BODY);
        assertThat(requests.post("sam", "/participants", BODY)).hasStatus(201);

        assertThat(behind.sent()).hasExactlyElementsOfTypes(RegisterParticipant.class, RegisterParticipant.class);
    }

    @Test
    void registering_again_with_the_same_key_is_answered_as_the_first_time() {
        register("sam", "again", PARTICIPANT);

        assertThat(register("sam", "again", PARTICIPANT)).hasStatus(201);
        assertThat(behind.sent()).hasSize(1);
    }

    @Test
    void a_registration_that_is_refused_links_nobody() {
        behind.fail(new Refused(Reason.ALREADY_EXISTS, "Registered already."));

        assertProblem(requests.post("sam", "/participants", BODY), 409, "ALREADY_EXISTS");

        assertThat(subjects.participants()).isEmpty();
    }

    @Test
    void nobody_takes_over_the_participant_whose_id_they_guess() {
        behind.fail(new Refused(Reason.VERSION_MISMATCH, "Not that version."));
        requests.post("cara", "/participants", BODY);
        behind.reset();
        requests.post("olu", "/participants", BODY);

        assertProblem(requests.post("cara", MEMBERS, Map.of("groundRulesVersion", 1)), 403, "NOT_PERMITTED");
        assertThat(subjects.participants()).isEmpty();
    }

    @Test
    void who_never_heard_what_became_of_it_is_linked_when_they_ask_again() {
        behind.loseAnswer(new OutcomeUnknown("no answer in time", null));
        assertProblem(register("sam", "lost", BODY), 503, "OUTCOME_UNKNOWN");
        assertThat(subjects.participants()).isEmpty();

        assertThat(register("sam", "lost", BODY)).hasStatus(201);
        assertThat(subjects.participants()).containsExactly(PERSON);
    }

    @Test
    void or_when_they_register_anew() {
        behind.loseAnswer(new OutcomeUnknown("no answer in time", null));
        register("sam", "lost-as-well", BODY);

        assertProblem(register("sam", "another-key", PARTICIPANT), 409, "ALREADY_EXISTS");
        assertThat(subjects.participants()).containsExactly(PERSON);
    }

    @Test
    void an_erased_person_is_nobody_and_may_begin_anew() {
        register("sam", "first", BODY);
        var erasure = "/participants/" + ID + "/erasure";
        assertThat(requests.with("sam", "erase", POST, erasure, Map.of())).hasStatusOk();
        assertThat(subjects.participants()).isEmpty();

        assertThat(requests.with("sam", "erase", POST, erasure, Map.of()))
                .as("sent again")
                .hasStatusOk();
        assertThat(register("sam", "first", BODY)).as("sent again").hasStatus(201);
        assertThat(subjects.participants()).isEmpty();

        assertThat(register("sam", "second", with(PARTICIPANT, "id", OTHER_ID))).hasStatus(201);
        assertThat(subjects.participants()).containsExactly(ParticipantId.of(OTHER_ID));
    }

    @Test
    void an_erasure_whose_answer_was_lost_is_completed_by_the_next_attempt() {
        register("sam", "first", BODY);
        var erasure = "/participants/" + ID + "/erasure";
        behind.loseAnswer(new OutcomeUnknown("no answer in time", null));
        assertProblem(requests.post("sam", erasure, Map.of("reason", "I go.")), 503, "OUTCOME_UNKNOWN");
        assertThat(subjects.participants()).containsExactly(PERSON);

        var again = requests.with("sam", "again", POST, erasure, Map.of("reason", "I go, I said."));
        assertProblem(again.exchange(), 409, "PERSON_ERASED");

        assertThat(subjects.participants()).isEmpty();
    }

    @Test
    void who_was_erased_by_an_organiser_is_nobody_too() {
        requests.post("sam", "/participants", BODY);

        requests.post("olu", "/participants/" + ID + "/erasure", Map.of("reason", "Asked to."));

        assertThat(subjects.participants()).isEmpty();
    }

    @Test
    void an_erasure_before_a_crash_is_carried_out_at_the_next_start() {
        requests.post("sam", "/participants", BODY);
        requests.post("cara", "/participants", with(PARTICIPANT, "id", OTHER_ID));
        behind.erase(PERSON);

        selfRegistration.forgetTheErased();

        assertThat(subjects.participants()).containsExactly(ParticipantId.of(OTHER_ID));
    }

    private MvcTestResult register(String who, String key, Map<String, ?> body) {
        return requests.with(who, key, POST, "/participants", body).exchange();
    }
}
