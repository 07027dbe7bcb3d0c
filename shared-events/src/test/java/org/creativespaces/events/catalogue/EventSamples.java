package org.creativespaces.events.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.creativespaces.events.Actor;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.Event;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.challenge.ChallengeEvent;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeClosed;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeRaised;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeReframed;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeReinstated;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeShared;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithdrawn;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithheld;
import org.creativespaces.events.challenge.NarrativeKind;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationEvent;
import org.creativespaces.events.organisation.OrganisationEvent.MandateGranted;
import org.creativespaces.events.organisation.OrganisationEvent.MandateRevoked;
import org.creativespaces.events.organisation.OrganisationEvent.OrganisationRegistered;
import org.creativespaces.events.organisation.OrganisationKind;
import org.creativespaces.events.participant.ParticipantEvent;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentFulfilled;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.events.solution.CommitmentEvent.ProgressReported;
import org.creativespaces.events.solution.ConcernEvent.ConcernAnswered;
import org.creativespaces.events.solution.ConcernEvent.ConcernResolved;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.PositionEvent.StoodAside;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.events.solution.RiskEvent.RiskClosed;
import org.creativespaces.events.solution.RiskEvent.RiskIdentified;
import org.creativespaces.events.solution.RiskEvent.RiskMaterialised;
import org.creativespaces.events.solution.RiskEvent.RiskMitigated;
import org.creativespaces.events.solution.RiskEvent.RiskReassessed;
import org.creativespaces.events.solution.RiskEvent.RiskShareReleased;
import org.creativespaces.events.solution.RiskEvent.RiskShared;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionRevised;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.events.solution.Superseded;
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.events.solution.TrialEvent.ObservationRecorded;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;
import org.creativespaces.events.space.SpaceEvent;
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
    private static final CommitmentId COMMITMENT = CommitmentId.of("0190a5c0-0000-7000-8000-000000000009");
    private static final RiskId RISK = RiskId.of("0190a5c0-0000-7000-8000-00000000000a");
    private static final TrialId TRIAL = TrialId.of("0190a5c0-0000-7000-8000-00000000000b");
    private static final String EVENT = "0190a5c0-0000-7000-8000-00000000000c";
    private static final RegionCode LEEDS = new RegionCode("E08000035");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
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
                new OrganisationRegistered(BODY, LONDON, OrganisationKind.NGO, TEXT),
                new MandateGranted(BODY, ANA, List.of(MandateScope.ENDORSE, MandateScope.COMMIT), TEXT),
                new MandateRevoked(BODY, ANA, TEXT),
                new ChallengeRaised(CHALLENGE, SPACE, LONDON, PERSON, TEXT, TEXT),
                new ChallengeReframed(CHALLENGE, 2, TEXT, TEXT),
                new ChallengeClosed(CHALLENGE, TEXT),
                new NarrativeShared(CHALLENGE, NARRATIVE, NarrativeKind.LIVED_EXPERIENCE, PERSON, TEXT),
                new NarrativeWithdrawn(CHALLENGE, NARRATIVE, TEXT),
                new NarrativeWithheld(CHALLENGE, NARRATIVE, TEXT),
                new NarrativeReinstated(CHALLENGE, NARRATIVE, TEXT),
                new SolutionMerged(SOLUTION, SOURCE, TEXT),
                new SolutionWithdrawn(SOLUTION, TEXT),
                new ConcernAnswered(SOLUTION, CONCERN, Actor.user("u-1"), TEXT),
                new ConcernResolved(SOLUTION, CONCERN),
                new ActionCommitted(SOLUTION, COMMITMENT, 2, ORGANISATION, TEXT, DAY, TEXT),
                new ProgressReported(SOLUTION, COMMITMENT, TEXT, 40),
                new CommitmentFulfilled(SOLUTION, COMMITMENT, TEXT),
                new CommitmentReleased(SOLUTION, COMMITMENT, TEXT),
                new RiskIdentified(SOLUTION, RISK, PERSON, RiskCategory.TRUST, TEXT, 3, 4),
                new RiskReassessed(SOLUTION, RISK, 2, 4, TEXT),
                new RiskShared(SOLUTION, RISK, ORGANISATION, 25, TEXT),
                new RiskShareReleased(SOLUTION, RISK, ORGANISATION, TEXT),
                new RiskMitigated(SOLUTION, RISK, TEXT),
                new RiskMaterialised(SOLUTION, RISK, TEXT),
                new RiskClosed(SOLUTION, RISK, TEXT),
                new TrialStarted(SOLUTION, TRIAL, 2, PERSON, TEXT, TEXT, Decimal.of("41.50"), DAY, DAY.plusMonths(3)),
                new ObservationRecorded(SOLUTION, TRIAL, Decimal.of("-0.5"), DAY, TEXT),
                new TrialConcluded(SOLUTION, TRIAL, TrialOutcome.ADAPT, TEXT),
                new BeneficiaryReviewed(SOLUTION, 2, PERSON, Verdict.CLOSE, TEXT),
                new SolutionCirculated(SOLUTION, 2, List.of(LONDON, LEEDS), TEXT),
                new SpaceEvent.TextRedacted(SPACE, EVENT, "title", "k1", TEXT),
                new ParticipantEvent.TextRedacted(ANA, EVENT, "contact", "k1", TEXT),
                new OrganisationEvent.TextRedacted(BODY, EVENT, "name", "k1", TEXT),
                new ChallengeEvent.TextRedacted(CHALLENGE, EVENT, "text", "k1", TEXT),
                new SolutionEvent.TextRedacted(SOLUTION, EVENT, "title", "k1", TEXT),
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

    /** What has a form between the two, by what it is an example of. */
    static Map<String, Event> others() {
        var adapted = new Adaptation(SOURCE, 3, TEXT);
        return Map.of(
                "adopted",
                new SolutionProposed(SOLUTION, SPACE, LONDON, null, TEXT, null, List.of(), List.of(), RULE, adapted));
    }

    static List<Event> least() {
        return List.of(
                new ParticipantRegistered(ANA, LONDON, Constituency.UNSTATED, TEXT, null, null),
                new ConstituencyChanged(ANA, Constituency.SERVICE_USER, null),
                new SpaceJoined(ANA, SPACE, LONDON, 1, Constituency.CARER, null),
                new SpaceLeft(ANA, SPACE, LONDON, null),
                new PersonalDataErased(ANA, null),
                new MandateGranted(BODY, ANA, List.of(MandateScope.SHARE_RISK), null),
                new MandateRevoked(BODY, ANA, null),
                new ChallengeRaised(CHALLENGE, SPACE, LONDON, null, TEXT, null),
                new ChallengeReframed(CHALLENGE, 2, TEXT, null),
                new NarrativeWithdrawn(CHALLENGE, NARRATIVE, null),
                new ActionCommitted(SOLUTION, COMMITMENT, 1, PERSON, TEXT, DAY, null),
                new ProgressReported(SOLUTION, COMMITMENT, TEXT, null),
                new RiskReassessed(SOLUTION, RISK, 2, 4, null),
                new RiskShareReleased(SOLUTION, RISK, PERSON, null),
                new TrialStarted(SOLUTION, TRIAL, 1, null, TEXT, TEXT, Decimal.of("0"), DAY, null),
                new ObservationRecorded(SOLUTION, TRIAL, Decimal.of("12"), DAY, null),
                new BeneficiaryReviewed(SOLUTION, 1, PERSON, Verdict.DRIFTED, null),
                new SolutionEndorsed(SOLUTION, 1, PERSON, null, null),
                new StoodAside(SOLUTION, 1, PERSON, null, null),
                new ConcernRaised(SOLUTION, CONCERN, 1, PERSON, null, null),
                new SolutionProposed(SOLUTION, SPACE, LONDON, PERSON, TEXT, null, List.of(), List.of(), RULE, null),
                new SolutionRevised(SOLUTION, 2, RevisionKind.EDITORIAL, TEXT, null, null));
    }
}
