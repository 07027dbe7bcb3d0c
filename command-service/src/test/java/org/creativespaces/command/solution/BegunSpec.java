package org.creativespaces.command.solution;

import static org.creativespaces.command.decision.Words.BO;
import static org.creativespaces.command.decision.Words.CY;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.SOLUTION;
import static org.creativespaces.command.solution.SolutionSpec.BODY;
import static org.creativespaces.command.solution.SolutionSpec.OTHER_SOLUTION;
import static org.creativespaces.command.solution.SolutionSpec.body;
import static org.creativespaces.events.Constituency.CARER;
import static org.creativespaces.events.Constituency.NGO;

import java.util.Set;
import org.creativespaces.command.decision.DeciderSpec;
import org.creativespaces.command.facts.PersonFacts;
import org.creativespaces.command.facts.SpaceFacts;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.events.Party;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;

/** The solution of {@link SolutionSpec}, where Bo and Cy hold the mandates of an organisation besides. */
final class BegunSpec {
    static final RiskId RISK = RiskId.of("0190a5c0-0000-7000-8000-00000000001a");
    static final TrialId TRIAL = TrialId.of("0190a5c0-0000-7000-8000-00000000001b");
    static final TrialId OTHER_TRIAL = TrialId.of("0190a5c0-0000-7000-8000-00000000001c");
    static final Party BODY_BY_BO = new Party(BO, NGO, BODY);
    static final Party BODY_BY_CY = new Party(CY, CARER, BODY);
    static final SolutionEvent WITHHELD = new SolutionWithheld(SOLUTION, REASON);
    static final SolutionEvent WITHDRAWN = new SolutionWithdrawn(SOLUTION, REASON);
    static final SolutionEvent MERGED = new SolutionMerged(SOLUTION, OTHER_SOLUTION, REASON);

    private BegunSpec() {}

    /** Everybody who acts is a member. */
    static DeciderSpec<SolutionCommand, Solution, SolutionEvent> in(SpaceFacts space, MandateScope... scope) {
        return spec(space, true, false, scope);
    }

    /** Nobody who acts is a member, or is one any more. */
    static DeciderSpec<SolutionCommand, Solution, SolutionEvent> strangers(SpaceFacts space) {
        return spec(space, false, false, MandateScope.values());
    }

    static DeciderSpec<SolutionCommand, Solution, SolutionEvent> erased(SpaceFacts space) {
        return spec(space, false, true, MandateScope.values());
    }

    private static DeciderSpec<SolutionCommand, Solution, SolutionEvent> spec(
            SpaceFacts space, boolean member, boolean erased, MandateScope... scope) {
        var organisation = body(Set.of(scope), BO, CY);
        return new DeciderSpec<>(
                new Solution.Unproposed(),
                Solution::evolve,
                (command, state) -> Solution.decide(
                        command, new Standing(space, person(command, member, erased), organisation), state));
    }

    private static PersonFacts person(SolutionCommand command, boolean member, boolean erased) {
        var actor = command.act().by().participant();
        return actor == null ? null : SolutionSpec.person(actor, member, erased);
    }
}
