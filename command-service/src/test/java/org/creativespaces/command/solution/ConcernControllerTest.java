package org.creativespaces.command.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.http.Bodies.ID;
import static org.creativespaces.command.http.Bodies.OTHER_ID;
import static org.creativespaces.command.http.Requests.assertFields;
import static org.creativespaces.command.http.Requests.assertProblem;

import java.util.Map;
import org.creativespaces.command.http.Behind;
import org.creativespaces.command.http.EdgeTest;
import org.creativespaces.command.http.Requests;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.keys.Sealer.Text;
import org.creativespaces.command.solution.ConcernCommand.AcceptAnswer;
import org.creativespaces.command.solution.ConcernCommand.AnswerConcern;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

@EdgeTest
class ConcernControllerTest {
    private static final SolutionId SOLUTION = SolutionId.of(ID);
    private static final ConcernId CONCERN = ConcernId.of(OTHER_ID);
    private static final String PATH = "/solutions/" + ID + "/concerns/" + OTHER_ID;

    @Autowired
    private Requests requests;

    @Autowired
    private Behind behind;

    @BeforeEach
    void reset() {
        behind.reset();
    }

    @Test
    void how_a_concern_was_met_is_recorded() {
        assertThat(requests.post("olu", PATH + "/resolution", Map.of("how", "A second door.")))
                .hasStatusOk();

        assertThat(behind.only())
                .isEqualTo(new AnswerConcern(SOLUTION, behind.only().act(), CONCERN, new Sealed("how....")));
        assertThat(behind.typed()).extracting(Text::owner).containsExactly(Owner.programme("solution", SOLUTION));
    }

    @Test
    void how_it_was_met_is_said() {
        assertFields(requests.post("olu", PATH + "/resolution", Map.of()), "how");
        assertFields(requests.post("olu", PATH + "/resolution", Map.of("how", "x".repeat(10_001))), "how");
    }

    @Test
    void no_organisation_records_it() {
        var body = Map.of("how", "A second door.", "organisationId", OTHER_ID);

        assertProblem(requests.post("olu", PATH + "/resolution", body), 403, "NO_MANDATE");
    }

    @Test
    void an_answer_is_accepted_by_a_person_or_for_an_organisation() {
        requests.post("sam", PATH + "/acceptance", Map.of());
        requests.post("sam", PATH + "/acceptance", Map.of("organisationId", ID));

        var byPerson = behind.sent().getFirst();
        var forBody = behind.sent().getLast();
        assertThat(byPerson).isEqualTo(new AcceptAnswer(SOLUTION, byPerson.act(), CONCERN, null));
        assertThat(forBody).isEqualTo(new AcceptAnswer(SOLUTION, forBody.act(), CONCERN, OrganisationId.of(ID)));
        assertThat(behind.typed()).isEmpty();
    }

    @Test
    void an_answer_is_accepted_without_a_body() {
        assertThat(requests.as("sam", HttpMethod.POST, PATH + "/acceptance").header("Idempotency-Key", "no-body"))
                .hasStatusOk();
    }

    @Test
    void nothing_is_said_with_an_acceptance() {
        assertFields(requests.post("sam", PATH + "/acceptance", Map.of("how", "x")), "how");
    }

    @Test
    void an_address_that_names_no_concern_is_not_there() {
        var answer = requests.post("sam", "/solutions/" + ID + "/concerns/x/acceptance", Map.of());

        assertProblem(answer, 404, "NOT_FOUND");
    }
}
