package org.creativespaces.query.region;

import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.creativespaces.query.ledger.Story;

/** The events that the tests of dashboards tell of. */
final class RegionStory {
    static final RegionCode LONDON = Story.LONDON;
    static final RegionCode LEEDS = Story.LEEDS;
    static final SpaceId WALKS = SpaceId.of("0190a5c0-0000-7000-8000-000000000001");
    static final SpaceId CIRCLE = SpaceId.of("0190a5c0-0000-7000-8000-000000000002");
    static final SolutionId SOLUTION = SolutionId.of("0190a5c0-0000-7000-8000-000000000003");
    static final SolutionId SECRET = SolutionId.of("0190a5c0-0000-7000-8000-000000000004");
    static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000005");
    static final ParticipantId BO = ParticipantId.of("0190a5c0-0000-7000-8000-000000000006");
    static final OrganisationId BODY = OrganisationId.of("0190a5c0-0000-7000-8000-000000000007");
    static final AgreementRule RULE = new AgreementRule(5, 2, true, true);
    static final Party BY_ANA = new Party(ANA, Constituency.CARER, null);
    static final Party BY_BO = new Party(BO, Constituency.NGO, null);
    static final Party BY_BODY = new Party(BO, Constituency.NGO, BODY);

    private RegionStory() {}

    static SpaceOpened opened(SpaceId space, RegionCode region, Visibility visibility) {
        return new SpaceOpened(
                space, region, sealed("Space"), sealed("To talk"), List.of(), sealed("Listen."), visibility, RULE);
    }

    static SpaceJoined joined(ParticipantId who, SpaceId space, RegionCode region, Constituency constituency) {
        return new SpaceJoined(who, space, region, 1, constituency, null);
    }

    static SpaceLeft left(ParticipantId who, SpaceId space, RegionCode region) {
        return new SpaceLeft(who, space, region, null);
    }

    static SolutionProposed proposed(SolutionId id, SpaceId space, RegionCode region, Party by, String title) {
        return new SolutionProposed(id, space, region, by, sealed(title), null, List.of(), List.of(), RULE, null);
    }

    static SolutionEndorsed endorsed(SolutionId id, Party by) {
        return new SolutionEndorsed(id, 1, by, null, null);
    }

    /** A dashboard of these figures and nothing else. */
    static Dashboard dashboard(Figures figures) {
        var links = new Links(null, null);
        return new Dashboard(
                null,
                0,
                0,
                Instant.EPOCH,
                0,
                figures.members(),
                figures.solutions(Instant.EPOCH, links),
                figures.voice(),
                figures.livedExperienceShare(),
                figures.livedExperience(),
                figures.notYetHeard(),
                figures.organisations(),
                CommitmentFigures.of(figures.commitments(), List.of(), LocalDate.EPOCH, links),
                RiskFigures.of(figures.openRisks(), 0, links),
                TrialFigures.of(figures.trials(), List.of(), links),
                CirculationFigures.of(FlowsRow.NONE, links),
                figures.activity(),
                List.of(),
                List.of(),
                Map.of());
    }
}
