package org.creativespaces.events.catalogue;

import java.util.List;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Event;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.PositionEvent.StoodAside;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionRevised;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.events.solution.Superseded;
import org.creativespaces.events.space.SpaceEvent.AgreementRuleChanged;
import org.creativespaces.events.space.SpaceEvent.GroundRulesChanged;
import org.creativespaces.events.space.SpaceEvent.SpaceClosed;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;

/** One event of each type with every field filled, and one of each with its optional fields left out. */
final class EventSamples {
    private static final Sealed TEXT = new Sealed(
            "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwia2lkIjoiazEiLCJjb21tYW5kSWQiOiJjMSIsImZpZWxkIjoidGV4dCJ9"
                    + "..48V1_ALb6US04U3b.5eym8TW_c8SuK0ltJ3rpYIzOeDQz7TALvtu6UG9oMo4.XFBoMYUZodetZdvTiFvSkQ");
    private static final RegionCode LONDON = new RegionCode("E12000007");
    private static final SpaceId SPACE = SpaceId.of("0190a5c0-0000-7000-8000-000000000001");
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final SolutionId SOLUTION = SolutionId.of("0190a5c0-0000-7000-8000-000000000003");
    private static final OrganisationId BODY = OrganisationId.of("0190a5c0-0000-7000-8000-000000000004");
    private static final ConcernId CONCERN = ConcernId.of("0190a5c0-0000-7000-8000-000000000005");
    private static final ChallengeId CHALLENGE = ChallengeId.of("0190a5c0-0000-7000-8000-000000000006");
    private static final NarrativeId NARRATIVE = NarrativeId.of("0190a5c0-0000-7000-8000-000000000007");
    private static final SolutionId SOURCE = SolutionId.of("0190a5c0-0000-7000-8000-000000000008");
    private static final AgreementRule RULE = new AgreementRule(5, 2, true, true);
    private static final Party PERSON = new Party(ANA, Constituency.CARER, null);
    private static final Party ORGANISATION = new Party(ANA, Constituency.COMMISSIONER, BODY);
    private static final Superseded BEFORE = new Superseded(Position.CONCERN, 1);

    private EventSamples() {}

    static List<Event> full() {
        return List.of(
                new SpaceOpened(SPACE, LONDON, TEXT, TEXT, List.of(BODY), TEXT, Visibility.PUBLIC, RULE),
                new GroundRulesChanged(SPACE, 2, TEXT),
                new AgreementRuleChanged(SPACE, RULE),
                new SpaceClosed(SPACE, TEXT),
                new ParticipantRegistered(ANA, LONDON, Constituency.CARER, TEXT, TEXT, TEXT),
                new ConstituencyChanged(ANA, Constituency.SERVICE_USER, TEXT),
                new SpaceJoined(ANA, SPACE, LONDON, 1, Constituency.CARER, TEXT),
                new SpaceLeft(ANA, SPACE, LONDON, TEXT),
                new PersonalDataErased(ANA, TEXT),
                new SolutionEndorsed(SOLUTION, 2, ORGANISATION, TEXT, BEFORE),
                new StoodAside(SOLUTION, 2, ORGANISATION, TEXT, BEFORE),
                new ConcernRaised(SOLUTION, CONCERN, 2, ORGANISATION, TEXT, BEFORE),
                new PositionWithdrawn(SOLUTION, 2, ORGANISATION, BEFORE),
                new SolutionProposed(
                        SOLUTION,
                        SPACE,
                        LONDON,
                        ORGANISATION,
                        TEXT,
                        TEXT,
                        List.of(CHALLENGE),
                        List.of(NARRATIVE),
                        RULE,
                        new Adaptation(SOURCE, 3, TEXT)),
                new SolutionRevised(SOLUTION, 2, RevisionKind.SUBSTANTIVE, TEXT, TEXT, TEXT),
                new SolutionWithheld(SOLUTION, TEXT),
                new SolutionReinstated(SOLUTION, TEXT),
                new AgreementReached(SOLUTION, 2),
                new AgreementLost(SOLUTION, 2));
    }

    static List<Event> least() {
        return List.of(
                new ParticipantRegistered(ANA, LONDON, Constituency.UNSTATED, TEXT, null, null),
                new ConstituencyChanged(ANA, Constituency.SERVICE_USER, null),
                new SpaceJoined(ANA, SPACE, LONDON, 1, Constituency.CARER, null),
                new SpaceLeft(ANA, SPACE, LONDON, null),
                new PersonalDataErased(ANA, null),
                new SolutionEndorsed(SOLUTION, 1, PERSON, null, null),
                new StoodAside(SOLUTION, 1, PERSON, null, null),
                new ConcernRaised(SOLUTION, CONCERN, 1, PERSON, null, null),
                new SolutionProposed(SOLUTION, SPACE, LONDON, PERSON, TEXT, null, List.of(), List.of(), RULE, null),
                new SolutionRevised(SOLUTION, 2, RevisionKind.EDITORIAL, TEXT, null, null));
    }
}
