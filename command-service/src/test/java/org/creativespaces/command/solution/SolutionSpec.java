package org.creativespaces.command.solution;

import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.BO;
import static org.creativespaces.command.decision.Words.CY;
import static org.creativespaces.command.decision.Words.DEE;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.RULE;
import static org.creativespaces.command.decision.Words.SOLUTION;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;
import static org.creativespaces.events.Constituency.ACADEMIC;
import static org.creativespaces.events.Constituency.CARER;
import static org.creativespaces.events.Constituency.NGO;
import static org.creativespaces.events.Constituency.SERVICE_USER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.DeciderSpec;
import org.creativespaces.command.facts.OrganisationFacts;
import org.creativespaces.command.facts.PersonFacts;
import org.creativespaces.command.facts.SolutionFacts;
import org.creativespaces.command.facts.SpaceFacts;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.command.solution.SolutionCommand.Revise;
import org.creativespaces.command.solution.SolutionCommand.TakePosition;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.PositionEvent.StoodAside;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionRevised;
import org.creativespaces.events.solution.Superseded;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * A solution that Dee, an academic, proposed in a space of Leeds, where Ana (service user), Bo (NGO) and Cy (carer) are
 * members too. Two endorsements from two constituencies, one with lived experience, and no open concern make it agreed.
 */
final class SolutionSpec {
    static final SpaceFacts OPEN = new SpaceFacts(SPACE, LEEDS, Visibility.PUBLIC, 1, RULE, false);
    static final SpaceFacts CLOSED = new SpaceFacts(SPACE, LEEDS, Visibility.PUBLIC, 1, RULE, true);
    static final OrganisationId BODY = OrganisationId.of("0190a5c0-0000-7000-8000-000000000009");
    static final SolutionId OTHER_SOLUTION = SolutionId.of("0190a5c0-0000-7000-8000-000000000008");
    static final ConcernId CONCERN = ConcernId.of("0190a5c0-0000-7000-8000-000000000006");
    static final Party SERVICE_USER_ANA = new Party(ANA, SERVICE_USER, null);
    static final Party NGO_BO = new Party(BO, NGO, null);
    static final Party CARER_CY = new Party(CY, CARER, null);
    static final Party PROPOSER_DEE = new Party(DEE, ACADEMIC, null);
    static final SolutionEvent PROPOSED =
            new SolutionProposed(SOLUTION, SPACE, LEEDS, PROPOSER_DEE, TEXT, null, List.of(), List.of(), RULE, null);

    private static final Map<ParticipantId, Constituency> MEMBERS =
            Map.of(ANA, SERVICE_USER, BO, NGO, CY, CARER, DEE, ACADEMIC);

    private SolutionSpec() {}

    static DeciderSpec<SolutionCommand, Solution, SolutionEvent> in(SpaceFacts space) {
        return in(space, null, null);
    }

    /** Where the organisation that is acted for, and the other solution that is named, are known like this. */
    static DeciderSpec<SolutionCommand, Solution, SolutionEvent> in(
            SpaceFacts space, OrganisationFacts organisation, SolutionFacts other) {
        return new DeciderSpec<>(new Solution.Unproposed(), Solution::evolve, (command, state) -> {
            var standing = new Standing(space, member(command.act()), organisation, other);
            return Solution.decide(command, standing, state);
        });
    }

    /** In the open space, but the one who acts is known like this. */
    static DeciderSpec<SolutionCommand, Solution, SolutionEvent> as(PersonFacts person) {
        return new DeciderSpec<>(
                new Solution.Unproposed(),
                Solution::evolve,
                (command, state) -> Solution.decide(command, new Standing(OPEN, person), state));
    }

    static PersonFacts person(ParticipantId id, boolean member, boolean erased) {
        var memberOf = member ? HashTreePSet.singleton(SPACE) : HashTreePSet.<SpaceId>empty();
        return new PersonFacts(id, LEEDS, MEMBERS.get(id), memberOf, erased);
    }

    /** The body, for which these people may do these things. */
    static OrganisationFacts body(Set<MandateScope> scope, ParticipantId... people) {
        var mandates = HashTreePMap.<ParticipantId, PSet<MandateScope>>empty();
        for (var person : people) mandates = mandates.plus(person, HashTreePSet.from(scope));
        return new OrganisationFacts(BODY, LEEDS, mandates);
    }

    private static PersonFacts member(Act act) {
        var actor = act.by().participant();
        return actor == null ? null : person(actor, true, false);
    }

    static TakePosition take(Act act, Position position, Sealed text) {
        return new TakePosition(SOLUTION, act, position, CONCERN, null, text, false, false);
    }

    static Revise revise(Act act, RevisionKind kind) {
        return new Revise(SOLUTION, act, null, kind, TEXT, null, null);
    }

    static SolutionEvent endorsed(int revision, Party party, Superseded supersedes) {
        return new SolutionEndorsed(SOLUTION, revision, party, null, supersedes);
    }

    static SolutionEvent stoodAside(int revision, Party party, Superseded supersedes) {
        return new StoodAside(SOLUTION, revision, party, null, supersedes);
    }

    static SolutionEvent concern(int revision, Party party, Superseded supersedes) {
        return new ConcernRaised(SOLUTION, CONCERN, revision, party, TEXT, supersedes);
    }

    static SolutionEvent withdrawn(int revision, Party party, Superseded supersedes) {
        return new PositionWithdrawn(SOLUTION, revision, party, supersedes);
    }

    static SolutionEvent revised(int revision, RevisionKind kind) {
        return new SolutionRevised(SOLUTION, revision, kind, TEXT, null, null);
    }

    static Superseded held(Position position, int revision) {
        return new Superseded(position, revision);
    }
}
