package org.creativespaces.command.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.http.Bodies.ID;
import static org.creativespaces.command.http.Bodies.OTHER_ID;
import static org.creativespaces.command.http.Bodies.with;
import static org.creativespaces.command.http.Requests.assertFields;

import java.util.List;
import java.util.Map;
import org.creativespaces.command.http.Behind;
import org.creativespaces.command.http.EdgeTest;
import org.creativespaces.command.http.Requests;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.keys.Sealer.Text;
import org.creativespaces.command.solution.SolutionCommand.Merge;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.command.solution.SolutionCommand.Reinstate;
import org.creativespaces.command.solution.SolutionCommand.Revise;
import org.creativespaces.command.solution.SolutionCommand.TakePosition;
import org.creativespaces.command.solution.SolutionCommand.Withdraw;
import org.creativespaces.command.solution.SolutionCommand.WithdrawPosition;
import org.creativespaces.command.solution.SolutionCommand.Withhold;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.RevisionKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@EdgeTest
class SolutionControllerTest {
    private static final SolutionId SOLUTION = SolutionId.of(ID);
    private static final String PATH = "/solutions/" + ID;
    private static final Map<String, ?> PROPOSAL = Map.of("id", ID, "spaceId", OTHER_ID, "title", "A quiet room");
    private static final Map<String, ?> SOURCE =
            Map.of("solutionId", OTHER_ID, "revision", 2, "adaptations", "Two rooms.");
    private static final Map<String, ?> MERGER = Map.of("reason", "The same.", "intoSolutionId", OTHER_ID);

    @Autowired
    private Requests requests;

    @Autowired
    private Behind behind;

    @BeforeEach
    void reset() {
        behind.reset();
    }

    @Test
    void a_solution_is_proposed_with_little() {
        var answer = requests.post("olu", "/solutions", PROPOSAL);

        assertThat(answer).hasStatus(201).hasHeader("Location", "/api/v1/solutions/" + ID);
        assertThat(behind.only())
                .isEqualTo(new Propose(
                        SOLUTION,
                        behind.only().act(),
                        SpaceId.of(OTHER_ID),
                        null,
                        new Sealed("title...."),
                        null,
                        List.of(),
                        List.of(),
                        null));
    }

    @Test
    void a_solution_is_proposed_with_all_there_is() {
        var body = with(
                with(with(PROPOSAL, "summary", "A room."), "challengeIds", List.of(ID)), "narrativeIds", List.of(ID));

        requests.post("olu", "/solutions", with(with(body, "adaptedFrom", SOURCE), "organisationId", OTHER_ID));

        assertThat(behind.only())
                .isEqualTo(new Propose(
                        SOLUTION,
                        behind.only().act(),
                        SpaceId.of(OTHER_ID),
                        OrganisationId.of(OTHER_ID),
                        new Sealed("title...."),
                        new Sealed("summary...."),
                        List.of(ChallengeId.of(ID)),
                        List.of(NarrativeId.of(ID)),
                        new Adaptation(SolutionId.of(OTHER_ID), 2, new Sealed("adaptations...."))));
        assertThat(behind.typed()).extracting(Text::owner).containsOnly(Owner.programme("solution", SOLUTION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spaceId", "title"})
    void what_a_proposal_needs_is_asked_for(String field) {
        assertFields(requests.post("olu", "/solutions", with(PROPOSAL, field, null)), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "spaceId", "challengeIds", "narrativeIds", "adaptedFrom", "positions"})
    void what_a_proposal_cannot_have_is_named(String field) {
        assertFields(requests.post("olu", "/solutions", with(PROPOSAL, field, "x")), field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"solutionId", "revision", "adaptations"})
    void what_is_adapted_is_said_in_full(String field) {
        assertFields(
                requests.post("olu", "/solutions", with(PROPOSAL, "adaptedFrom", with(SOURCE, field, null))),
                "adaptedFrom." + field);
    }

    @ParameterizedTest
    @CsvSource({"title, 300", "summary, 10000"})
    void its_texts_have_an_end(String field, int most) {
        assertThat(requests.post("olu", "/solutions", with(PROPOSAL, field, "x".repeat(most))))
                .hasStatus(201);
        assertFields(requests.post("olu", "/solutions", with(PROPOSAL, field, "x".repeat(most + 1))), field);
    }

    @Test
    void a_solution_is_revised() {
        var body = Map.of(
                "title", "Two rooms", "summary", "Two.", "kind", "SUBSTANTIVE", "rationale", "One is not enough.");

        assertThat(requests.post("olu", PATH + "/revisions", body)).hasStatusOk();

        assertThat(behind.only())
                .isEqualTo(new Revise(
                        SOLUTION,
                        behind.only().act(),
                        null,
                        RevisionKind.SUBSTANTIVE,
                        new Sealed("title...."),
                        new Sealed("summary...."),
                        new Sealed("rationale....")));
    }

    @Test
    void what_a_revision_needs_is_asked_for() {
        assertFields(requests.post("olu", PATH + "/revisions", Map.of()), "title", "kind");
        assertFields(requests.post("olu", PATH + "/revisions", Map.of("title", "Two", "kind", "BIG")), "kind");
        assertFields(
                requests.post(
                        "olu",
                        PATH + "/revisions",
                        Map.of("title", "Two", "kind", "EDITORIAL", "rationale", "x".repeat(10_001))),
                "rationale");
    }

    @ParameterizedTest
    @EnumSource(Position.class)
    void a_person_takes_a_position_in_their_own_words(Position position) {
        var body = Map.of("position", position.name(), "text", "It helped me.", "repeat", true, "onBehalfOf", OTHER_ID);

        assertThat(requests.put("olu", PATH + "/position", body)).hasStatusOk();

        var taken = (TakePosition) behind.only();
        assertThat(taken)
                .isEqualTo(new TakePosition(
                        SOLUTION, taken.act(), position, taken.concern(), null, new Sealed("text...."), true, false));
        assertThat(behind.typed()).extracting(Text::owner).containsExactly(Owner.person(ParticipantId.of(OTHER_ID)));
    }

    @Test
    void a_position_can_be_taken_without_a_word() {
        assertThat(requests.put("olu", PATH + "/position", Map.of("position", "ENDORSE", "text", " ")))
                .hasStatusOk();

        assertThat(((TakePosition) behind.only()).text()).isNull();
        assertThat(((TakePosition) behind.only()).repeat()).isFalse();
    }

    @Test
    void what_is_wrong_with_a_position_is_named() {
        assertFields(requests.put("olu", PATH + "/position", Map.of()), "position");
        assertFields(
                requests.put(
                        "olu", PATH + "/position", Map.of("position", "endorse", "repeat", "yes", "imported", true)),
                "position",
                "repeat",
                "imported");
        assertFields(
                requests.put("olu", PATH + "/position", Map.of("position", "CONCERN", "text", "x".repeat(10_001))),
                "text");
    }

    @Test
    void a_position_is_withdrawn_without_a_body() {
        var answer = requests.as("olu", HttpMethod.DELETE, PATH + "/position").exchange();

        assertThat(answer).hasStatusOk();
        assertThat(behind.only())
                .isEqualTo(new WithdrawPosition(SOLUTION, behind.only().act(), null));
    }

    @Test
    void a_solution_is_withheld_and_reinstated_for_a_reason() {
        requests.post("olu", PATH + "/withholding", Map.of("reason", "Names somebody."));
        requests.post("olu", PATH + "/reinstatement", Map.of("reason", "Name removed."));

        var withheld = behind.sent().getFirst();
        var reinstated = behind.sent().getLast();
        assertThat(withheld).isEqualTo(new Withhold(SOLUTION, withheld.act(), new Sealed("reason....")));
        assertThat(reinstated).isEqualTo(new Reinstate(SOLUTION, reinstated.act(), new Sealed("reason....")));
    }

    @Test
    void a_solution_is_withdrawn_for_a_reason() {
        assertThat(requests.post("sam", PATH + "/withdrawal", Map.of("reason", "Done elsewhere.")))
                .hasStatusOk();

        assertThat(behind.only())
                .isEqualTo(new Withdraw(SOLUTION, behind.only().act(), null, new Sealed("reason....")));
        assertThat(behind.typed()).extracting(Text::owner).containsExactly(Owner.programme("solution", SOLUTION));
    }

    @Test
    void a_solution_is_merged_into_another_for_a_reason() {
        assertThat(requests.post("sam", PATH + "/merge", MERGER)).hasStatusOk();

        assertThat(behind.only())
                .isEqualTo(new Merge(
                        SOLUTION, behind.only().act(), null, SolutionId.of(OTHER_ID), new Sealed("reason....")));
    }

    @Test
    void what_a_merger_needs_is_asked_for() {
        assertFields(requests.post("sam", PATH + "/merge", Map.of()), "reason", "intoSolutionId");
        assertFields(requests.post("sam", PATH + "/merge", with(MERGER, "intoSolutionId", "x")), "intoSolutionId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"revisions", "withdrawal", "merge"})
    void what_is_the_proposers_is_done_for_an_organisation_and_to_the_version_looked_at(String what) {
        var body = what.equals("revisions")
                ? Map.of("title", "Two rooms", "kind", "EDITORIAL")
                : what.equals("merge") ? MERGER : Map.of("reason", "Done elsewhere.");

        var request = requests.with(
                "sam", "versioned", HttpMethod.POST, PATH + "/" + what, with(body, "organisationId", OTHER_ID));

        assertThat(request.header("If-Match", "\"7\"")).hasStatusOk();
        assertThat(((SolutionCommand) behind.only()).organisation()).isEqualTo(OrganisationId.of(OTHER_ID));
        assertThat(behind.only().act().expectedVersion()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"withholding", "reinstatement", "withdrawal"})
    void what_is_done_to_a_whole_solution_needs_a_reason(String what) {
        assertFields(requests.post("olu", PATH + "/" + what, Map.of()), "reason");
    }
}
