package org.creativespaces.query.solution;

import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.util.List;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.PositionEvent.StoodAside;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionRevised;
import org.creativespaces.events.solution.Superseded;
import org.creativespaces.query.ledger.Story;

/** The events that the tests of solutions tell of. */
final class SolutionStory {
    static final SpaceId SPACE = SpaceId.of("0190a5c0-0000-7000-8000-000000000001");
    static final SolutionId SOLUTION = SolutionId.of("0190a5c0-0000-7000-8000-000000000003");
    static final SolutionId OTHER = SolutionId.of("0190a5c0-0000-7000-8000-00000000000a");
    static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");
    static final ParticipantId BO = ParticipantId.of("0190a5c0-0000-7000-8000-000000000005");
    static final OrganisationId BODY = OrganisationId.of("0190a5c0-0000-7000-8000-000000000006");
    static final ConcernId CONCERN = ConcernId.of("0190a5c0-0000-7000-8000-000000000007");
    static final AgreementRule RULE = new AgreementRule(5, 2, true, true);
    static final Party BY_ANA = new Party(ANA, Constituency.CARER, null);
    static final Party BY_BO = new Party(BO, Constituency.NGO, null);
    static final Party BY_BODY = new Party(BO, Constituency.NGO, BODY);

    private SolutionStory() {}

    static Story story() {
        return new Story().in(Story.LONDON, SPACE);
    }

    static SolutionProposed proposed(SolutionId id, String title) {
        return new SolutionProposed(
                id, SPACE, Story.LONDON, BY_ANA, sealed(title), null, List.of(), List.of(), RULE, null);
    }

    static SolutionProposed adapted(SolutionId id, SolutionId from, int revision, String title) {
        return adapted(id, from, revision, title, SPACE, Story.LONDON);
    }

    static SolutionProposed adapted(
            SolutionId id, SolutionId from, int revision, String title, SpaceId space, RegionCode region) {
        var source = new Adaptation(from, revision, sealed("done differently"));
        return new SolutionProposed(id, space, region, BY_ANA, sealed(title), null, List.of(), List.of(), RULE, source);
    }

    /** As an organiser does for a space, as no party. */
    static SolutionProposed adoptedByNobody(SolutionId id, SolutionId from, String title) {
        var source = new Adaptation(from, 1, sealed("done differently"));
        return new SolutionProposed(
                id, SPACE, Story.LONDON, null, sealed(title), null, List.of(), List.of(), RULE, source);
    }

    static SolutionRevised revised(int number, RevisionKind kind, String title) {
        return new SolutionRevised(SOLUTION, number, kind, sealed(title), sealed("in short"), sealed("clearer"));
    }

    static SolutionEndorsed endorsed(Party by, int revision, Superseded before) {
        return new SolutionEndorsed(SOLUTION, revision, by, null, before);
    }

    static StoodAside stoodAside(Party by, int revision, Superseded before) {
        return new StoodAside(SOLUTION, revision, by, null, before);
    }

    static ConcernRaised concerned(Party by, int revision, Superseded before) {
        return new ConcernRaised(SOLUTION, CONCERN, revision, by, sealed("too far"), before);
    }

    static PositionWithdrawn withdrawn(Party by, int revision, Superseded before) {
        return new PositionWithdrawn(SOLUTION, revision, by, before);
    }

    static Superseded was(Position position, int revision) {
        return new Superseded(position, revision);
    }
}
