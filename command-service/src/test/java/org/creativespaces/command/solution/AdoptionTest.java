package org.creativespaces.command.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Words.DEE;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.OTHER_SPACE;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.RULE;
import static org.creativespaces.command.decision.Words.SOLUTION;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;
import static org.creativespaces.command.solution.SolutionSpec.OPEN;
import static org.creativespaces.command.solution.SolutionSpec.OTHER_SOLUTION;
import static org.creativespaces.command.solution.SolutionSpec.PROPOSED;
import static org.creativespaces.command.solution.SolutionSpec.PROPOSER_DEE;
import static org.creativespaces.command.solution.SolutionSpec.in;

import java.util.Arrays;
import java.util.List;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Scope;
import org.creativespaces.command.facts.SolutionFacts;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.solution.SolutionCommand.Propose;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePSet;

/** Rule 9, its end: what was circulated is adopted elsewhere, as a solution of its own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdoptionTest {
    private static final Adaptation SECOND_REVISION = new Adaptation(OTHER_SOLUTION, 2, TEXT);
    private static final SolutionFacts CIRCULATED = source(LONDON, 2);
    private static final SolutionEvent ADOPTED = new SolutionProposed(
            SOLUTION, SPACE, LEEDS, PROPOSER_DEE, TEXT, null, List.of(), List.of(), RULE, SECOND_REVISION);

    @Test
    void a_revision_that_was_circulated_is_adopted() {
        in(OPEN, null, CIRCULATED).given().when(adopt()).then(ADOPTED);
    }

    @Test
    void what_was_withdrawn_since_is_adopted_still() {
        var ended = new SolutionFacts(OTHER_SOLUTION, OTHER_SPACE, LONDON, HashTreePSet.singleton(2), true);
        in(OPEN, null, ended).given().when(adopt()).then(ADOPTED);
    }

    @Test
    void nothing_else_is_adopted() {
        var another = new SolutionFacts(SOLUTION, OTHER_SPACE, LONDON, HashTreePSet.singleton(2), false);
        for (var facts : Arrays.asList(null, source(LONDON), source(LONDON, 1, 3), another)) {
            in(OPEN, null, facts).given().when(adopt()).thenRefused(Reason.NOT_CIRCULATED);
        }
    }

    @Test
    void the_region_of_the_source_hears_of_it() {
        assertThat(scope(CIRCULATED, ADOPTED)).isEqualTo(new Scope(LEEDS, SPACE, List.of(LONDON)));
        assertThat(scope(source(LEEDS, 2), ADOPTED)).isEqualTo(Scope.in(SPACE, LEEDS));
    }

    @Test
    void no_region_hears_of_what_is_none_of_its_business() {
        var merged = new SolutionMerged(SOLUTION, OTHER_SOLUTION, REASON);
        var state = Solution.evolve(new Solution.Unproposed(), PROPOSED);
        assertThat(scope(null, PROPOSED)).isEqualTo(Scope.in(SPACE, LEEDS));
        assertThat(Solution.scope(state, new Standing(OPEN, null, null, CIRCULATED), merged))
                .isEqualTo(Scope.in(SPACE, LEEDS));
    }

    private static Scope scope(SolutionFacts other, SolutionEvent event) {
        return Solution.scope(new Solution.Unproposed(), new Standing(OPEN, null, null, other), event);
    }

    private static SolutionFacts source(RegionCode region, Integer... circulated) {
        var revisions = HashTreePSet.from(List.of(circulated));
        return new SolutionFacts(OTHER_SOLUTION, OTHER_SPACE, region, revisions, false);
    }

    private static SolutionCommand adopt() {
        return new Propose(SOLUTION, by(DEE), SPACE, null, TEXT, null, List.of(), List.of(), SECOND_REVISION);
    }
}
