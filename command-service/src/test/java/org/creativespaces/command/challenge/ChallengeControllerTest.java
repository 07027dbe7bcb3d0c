package org.creativespaces.command.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.http.Bodies.ID;
import static org.creativespaces.command.http.Bodies.OTHER_ID;
import static org.creativespaces.command.http.Bodies.with;
import static org.creativespaces.command.http.Requests.assertFields;
import static org.creativespaces.command.http.Requests.assertProblem;

import java.util.Map;
import org.creativespaces.command.challenge.ChallengeCommand.CloseChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.RaiseChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.ReframeChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.ReinstateNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.ShareNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.WithdrawNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.WithholdNarrative;
import org.creativespaces.command.http.Behind;
import org.creativespaces.command.http.EdgeTest;
import org.creativespaces.command.http.Requests;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.keys.Sealer.Text;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.challenge.NarrativeKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@EdgeTest
class ChallengeControllerTest {
    private static final ChallengeId CHALLENGE = ChallengeId.of(ID);
    private static final NarrativeId NARRATIVE = NarrativeId.of(OTHER_ID);
    private static final Owner OWNER = Owner.programme("challenge", CHALLENGE);
    private static final String PATH = "/challenges/" + ID;
    private static final String NARRATIVES = PATH + "/narratives";
    private static final Map<String, ?> RAISING =
            Map.of("id", ID, "spaceId", OTHER_ID, "title", "No quiet rooms", "description", "Wards are loud.");
    private static final Map<String, ?> TELLING =
            Map.of("id", OTHER_ID, "kind", "LIVED_EXPERIENCE", "text", "I could not sleep.");

    @Autowired
    private Requests requests;

    @Autowired
    private Behind behind;

    @BeforeEach
    void reset() {
        behind.reset();
    }

    @Test
    void a_challenge_is_raised() {
        var answer = requests.post("olu", "/challenges", RAISING);

        assertThat(answer).hasStatus(201).hasHeader("Location", "/api/v1/challenges/" + ID);
        assertThat(behind.only())
                .isEqualTo(new RaiseChallenge(
                        CHALLENGE,
                        behind.only().act(),
                        SpaceId.of(OTHER_ID),
                        new Sealed("title...."),
                        new Sealed("description....")));
        assertThat(behind.typed()).extracting(Text::owner).containsOnly(OWNER);
    }

    @Test
    void a_challenge_is_raised_with_little() {
        requests.post("olu", "/challenges", Map.of("spaceId", OTHER_ID, "title", "No quiet rooms"));

        var raise = (RaiseChallenge) behind.only();
        assertThat(raise.challenge()).isNotEqualTo(CHALLENGE);
        assertThat(raise.description()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spaceId", "title"})
    void what_a_challenge_needs_is_asked_for(String field) {
        assertFields(requests.post("olu", "/challenges", with(RAISING, field, null)), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "spaceId", "raiser"})
    void what_a_challenge_cannot_have_is_named(String field) {
        assertFields(requests.post("olu", "/challenges", with(RAISING, field, "x")), field);
    }

    @ParameterizedTest
    @CsvSource({"title, 300", "description, 10000"})
    void its_texts_have_an_end(String field, int most) {
        assertThat(requests.post("olu", "/challenges", with(RAISING, field, "x".repeat(most))))
                .hasStatus(201);
        assertFields(requests.post("olu", "/challenges", with(RAISING, field, "x".repeat(most + 1))), field);
    }

    @Test
    void a_challenge_is_reframed_by_who_looked_at_it() {
        var answer = requests.with("olu", "key-1", HttpMethod.PUT, PATH, Map.of("title", "Noise"))
                .header("If-Match", "\"4\"")
                .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(behind.only())
                .isEqualTo(new ReframeChallenge(CHALLENGE, behind.only().act(), new Sealed("title...."), null));
        assertThat(behind.only().act().expectedVersion()).isEqualTo(4);
        assertThat(behind.typed()).extracting(Text::owner).containsExactly(OWNER);
        assertFields(requests.put("olu", PATH, Map.of("description", "Wards are loud.")), "title");
    }

    @Test
    void a_challenge_is_closed_for_a_reason() {
        requests.post("olu", PATH + "/closure", Map.of("reason", "Heard."));

        assertThat(behind.only())
                .isEqualTo(new CloseChallenge(CHALLENGE, behind.only().act(), new Sealed("reason....")));
        assertThat(behind.typed()).extracting(Text::owner).containsExactly(OWNER);
        assertFields(requests.post("olu", PATH + "/closure", Map.of()), "reason");
    }

    @ParameterizedTest
    @EnumSource(NarrativeKind.class)
    void what_somebody_tells_is_theirs(NarrativeKind kind) {
        var answer = requests.post("olu", NARRATIVES, with(with(TELLING, "kind", kind.name()), "onBehalfOf", OTHER_ID));

        assertThat(answer).hasStatus(201).hasHeader("Location", "/api/v1" + NARRATIVES + "/" + OTHER_ID);
        assertThat(answer).bodyJson().extractingPath("$.id").isEqualTo(OTHER_ID);
        assertThat(behind.only())
                .isEqualTo(new ShareNarrative(CHALLENGE, behind.only().act(), NARRATIVE, kind, new Sealed("text....")));
        assertThat(behind.typed()).extracting(Text::owner).containsExactly(Owner.person(ParticipantId.of(OTHER_ID)));
    }

    @Test
    void a_narrative_sent_again_has_the_address_it_had() {
        var body = with(TELLING, "id", null);

        var first =
                requests.with("olu", "key-1", HttpMethod.POST, NARRATIVES, body).exchange();
        var again =
                requests.with("olu", "key-1", HttpMethod.POST, NARRATIVES, body).exchange();
        var other =
                requests.with("olu", "key-2", HttpMethod.POST, NARRATIVES, body).exchange();

        var address = first.getResponse().getHeader("Location");
        assertThat(address)
                .endsWith(
                        ((ShareNarrative) behind.sent().getFirst()).narrative().toString());
        assertThat(again).hasStatus(201).hasHeader("Location", address);
        assertThat(other.getResponse().getHeader("Location")).isNotEqualTo(address);
        assertThat(behind.sent()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "text"})
    void what_a_narrative_needs_is_asked_for(String field) {
        assertFields(requests.post("olu", NARRATIVES, with(TELLING, field, null)), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "kind", "author"})
    void what_a_narrative_cannot_have_is_named(String field) {
        assertFields(requests.post("olu", NARRATIVES, with(TELLING, field, "x")), field);
    }

    @Test
    void a_narrative_has_an_end() {
        assertThat(requests.post("olu", NARRATIVES, with(TELLING, "text", "x".repeat(10_000))))
                .hasStatus(201);
        assertFields(requests.post("olu", NARRATIVES, with(TELLING, "text", "x".repeat(10_001))), "text");
    }

    @Test
    void a_narrative_is_withdrawn_with_or_without_a_reason() {
        requests.post("olu", NARRATIVES + "/" + OTHER_ID + "/withdrawal", Map.of("onBehalfOf", ID));
        requests.post("olu", NARRATIVES + "/" + OTHER_ID + "/withdrawal", Map.of("reason", "Too close."));

        var silent = behind.sent().getFirst();
        var reasoned = behind.sent().getLast();
        assertThat(silent).isEqualTo(new WithdrawNarrative(CHALLENGE, silent.act(), NARRATIVE, null));
        assertThat(silent.act().by().participant()).isEqualTo(ParticipantId.of(ID));
        assertThat(reasoned)
                .isEqualTo(new WithdrawNarrative(CHALLENGE, reasoned.act(), NARRATIVE, new Sealed("reason....")));
        assertThat(behind.typed()).extracting(Text::owner).containsExactly(OWNER);
    }

    @Test
    void a_narrative_is_withheld_and_reinstated_for_a_reason() {
        requests.post("olu", NARRATIVES + "/" + OTHER_ID + "/withholding", Map.of("reason", "Names somebody."));
        requests.post("olu", NARRATIVES + "/" + OTHER_ID + "/reinstatement", Map.of("reason", "They agreed."));

        var withheld = behind.sent().getFirst();
        var reinstated = behind.sent().getLast();
        assertThat(withheld)
                .isEqualTo(new WithholdNarrative(CHALLENGE, withheld.act(), NARRATIVE, new Sealed("reason....")));
        assertThat(reinstated)
                .isEqualTo(new ReinstateNarrative(CHALLENGE, reinstated.act(), NARRATIVE, new Sealed("reason....")));
        assertThat(behind.typed()).extracting(Text::owner).containsOnly(OWNER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"withholding", "reinstatement"})
    void moderation_needs_a_reason(String what) {
        assertFields(requests.post("olu", NARRATIVES + "/" + OTHER_ID + "/" + what, Map.of()), "reason");
    }

    @Test
    void no_organisation_tells_anything() {
        assertProblem(requests.post("olu", NARRATIVES, with(TELLING, "organisationId", ID)), 403, "NO_MANDATE");
        assertProblem(requests.post("olu", "/challenges", with(RAISING, "organisationId", ID)), 403, "NO_MANDATE");
    }
}
