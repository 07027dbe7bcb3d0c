package org.creativespaces.command.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.http.Bodies.ID;
import static org.creativespaces.command.http.Bodies.with;
import static org.creativespaces.command.http.Redactable.ENVELOPE;
import static org.creativespaces.command.http.Redactable.EVENT;
import static org.creativespaces.command.http.Redactable.LEEDS;
import static org.creativespaces.command.http.Redactable.LONDON;
import static org.creativespaces.command.http.Redactable.SOLUTION;
import static org.creativespaces.command.http.Redactable.SPACE;
import static org.creativespaces.command.http.Requests.assertFields;
import static org.creativespaces.command.http.Requests.assertProblem;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.creativespaces.command.challenge.RedactChallengeText;
import org.creativespaces.command.decision.RedactText;
import org.creativespaces.command.decision.Scope;
import org.creativespaces.command.http.Behind;
import org.creativespaces.command.http.EdgeTest;
import org.creativespaces.command.http.Requests;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.keys.Sealer.Text;
import org.creativespaces.command.organisation.RedactOrganisationText;
import org.creativespaces.command.participant.RedactParticipantText;
import org.creativespaces.command.solution.RedactSolutionText;
import org.creativespaces.command.space.RedactSpaceText;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.Event;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeClosed;
import org.creativespaces.events.organisation.OrganisationEvent.MandateRevoked;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.space.SpaceEvent.SpaceClosed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@EdgeTest
class RedactionControllerTest {
    private static final UUID UUID_OF_ALL = UUID.fromString(ID);
    private static final Sealed WHY = ((SolutionProposed) EVENT).title();
    private static final Map<String, ?> REDACTION =
            Map.of("eventId", ID, "field", "title", "reason", "Names somebody.");

    @Autowired
    private Requests requests;

    @Autowired
    private Behind behind;

    @BeforeEach
    void reset() {
        behind.reset();
        behind.happened(EVENT, ENVELOPE);
    }

    @Test
    void a_text_is_redacted_by_the_name_of_its_key() {
        var answer = requests.post("olu", "/redactions", REDACTION);

        assertThat(answer).hasStatusOk().hasHeader("ETag", "\"1\"").doesNotContainHeader("Location");
        assertThat(behind.only())
                .isEqualTo(new RedactSolutionText(
                        SOLUTION,
                        behind.only().act(),
                        new RedactText.Words(
                                ID,
                                "title",
                                "key-1",
                                new Scope(LEEDS, SPACE, List.of(LONDON)),
                                new Sealed("reason...."))));
        assertThat(behind.typed())
                .containsExactly(new Text(
                        Owner.programme("solution", SOLUTION),
                        behind.only().act().commandId(),
                        "reason",
                        "Names somebody."));
    }

    @Test
    void a_text_inside_of_something_is_named_by_the_way_there() {
        requests.post("olu", "/redactions", with(REDACTION, "field", "adaptedFrom.adaptations"));

        assertThat(((RedactSolutionText) behind.only()).text().key()).isEqualTo("key-2");
    }

    static Stream<Arguments> families() {
        var space = new SpaceId(UUID_OF_ALL);
        var person = new ParticipantId(UUID_OF_ALL);
        var body = new OrganisationId(UUID_OF_ALL);
        var challenge = new ChallengeId(UUID_OF_ALL);
        return Stream.of(
                Arguments.of(new SpaceClosed(space, WHY), RedactSpaceText.class, "space"),
                Arguments.of(new PersonalDataErased(person, WHY), RedactParticipantText.class, "participant"),
                Arguments.of(new MandateRevoked(body, person, WHY), RedactOrganisationText.class, "organisation"),
                Arguments.of(new ChallengeClosed(challenge, WHY), RedactChallengeText.class, "challenge"),
                Arguments.of(new SolutionWithdrawn(SOLUTION, WHY), RedactSolutionText.class, "solution"));
    }

    @ParameterizedTest
    @MethodSource("families")
    void every_family_redacts_its_own(Event event, Class<? extends RedactText> command, String family) {
        behind.happened(event, ENVELOPE);

        requests.post("olu", "/redactions", with(REDACTION, "field", "reason"));

        assertThat(behind.only()).isExactlyInstanceOf(command);
        assertThat(behind.only().target()).hasToString(ID);
        assertThat(((RedactText) behind.only()).redacted().aggregateId()).isEqualTo(ID);
        assertThat(behind.typed()).extracting(Text::owner).containsExactly(Owner.programme(family, ID));
    }

    @Test
    void there_is_nothing_to_redact_in_what_never_happened() {
        behind.reset();

        assertProblem(requests.post("olu", "/redactions", REDACTION), 404, "EVENT_NOT_FOUND");
        assertThat(behind.typed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary", "region", "agreementRule", "colour", "adaptedFrom.", ".title", "title.kid", "."})
    void a_field_without_a_text_is_named(String field) {
        var answer = requests.post("olu", "/redactions", with(REDACTION, "field", field));

        assertProblem(answer, 422, "TEXT_NOT_FOUND");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("field");
        assertThat(behind.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eventId", "field", "reason"})
    void what_a_redaction_needs_is_asked_for(String field) {
        assertFields(requests.post("olu", "/redactions", with(REDACTION, field, null)), field);
    }

    @ParameterizedTest
    @CsvSource({"eventId, x", "text, x"})
    void what_a_redaction_cannot_have_is_named(String field, String value) {
        assertFields(requests.post("olu", "/redactions", with(REDACTION, field, value)), field);
    }
}
