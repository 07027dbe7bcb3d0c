package org.creativespaces.command.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnswerTest {
    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void an_answer_travels_between_processes() {
        arrivesWhole(new Refusal(Reason.SPACE_CLOSED, "The space is closed."));
        arrivesWhole(new Outcome("id", 3, List.of(new Outcome.Event("event-1", "type"))));
    }

    @Test
    void a_refusal_is_the_same_after_the_journey() {
        var refused = Refusal.of(new Refused(Reason.SPACE_CLOSED, "closed")).toRefused();
        assertThat(refused.reason()).isEqualTo(Reason.SPACE_CLOSED);
        assertThat(refused).hasMessage("closed");
    }

    private void arrivesWhole(Answer answer) {
        assertThat(json.readValue(json.writeValueAsString(answer), answer.getClass()))
                .isEqualTo(answer);
    }
}
