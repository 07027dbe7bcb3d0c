package org.creativespaces.query.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.query.texts.PlainTexts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StageFactsTest {
    private static final SolutionId SOLUTION = SolutionId.of("0190a5c0-0000-7000-8000-000000000003");
    private static final Sealed WHY = PlainTexts.sealed("because");
    private static final AgreementReached REACHED = new AgreementReached(SOLUTION, 1);
    private static final AgreementLost LOST = new AgreementLost(SOLUTION, 1);
    private static final SolutionWithheld WITHHELD = new SolutionWithheld(SOLUTION, WHY);
    private static final SolutionReinstated REINSTATED = new SolutionReinstated(SOLUTION, WHY);

    @Test
    void a_solution_begins_as_proposed() {
        assertThat(stageAfter()).isEqualTo(Stage.PROPOSED);
    }

    @Test
    void agreement_comes_and_goes() {
        assertThat(stageAfter(REACHED)).isEqualTo(Stage.AGREED);
        assertThat(stageAfter(REACHED, LOST)).isEqualTo(Stage.PROPOSED);
    }

    @Test
    void withheld_is_above_agreed_and_hides_it_only() {
        assertThat(stageAfter(REACHED, WITHHELD)).isEqualTo(Stage.WITHHELD);
        assertThat(stageAfter(REACHED, WITHHELD, REINSTATED)).isEqualTo(Stage.AGREED);
        assertThat(stageAfter(REACHED, WITHHELD, LOST, REINSTATED)).isEqualTo(Stage.PROPOSED);
    }

    private static Stage stageAfter(SolutionEvent... events) {
        var facts = StageFacts.JUST_PROPOSED;
        for (var event : events) facts = facts.after(event);
        return facts.stage();
    }
}
