package org.creativespaces.query.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.challenge.NarrativeKind;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationKind;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.events.solution.Superseded;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;
import org.jspecify.annotations.Nullable;

/** What exactly happened, with its texts as the reader may see them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface What {
    /** A solution was proposed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Proposed(
            int revision,
            SpaceId space,
            RegionCode region,
            String title,
            @Nullable String summary,
            List<ChallengeId> challenges,
            List<NarrativeId> narratives,
            AgreementRule agreementRule,
            @Nullable Adapted adaptedFrom)
            implements What {}

    /**
     * From which revision of which solution one was adapted, and how.
     *
     * @param solution absent for readers who may not know of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Adapted(@Nullable SolutionId solution, int revision, String adaptations) {}

    /** A solution was revised; {@code changes} tells the difference to the revision before, by field. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Revised(
            int revision,
            RevisionKind kind,
            String title,
            @Nullable String summary,
            List<TextChange> changes) implements What {}

    /** A party took a position on a revision, instead of the one it held until then. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Taken(
            int revision,
            Position position,
            @Nullable ConcernId concern,
            @Nullable Superseded supersedes) implements What {}

    /** A party gave up the position it held. */
    record Withdrawn(int revision, Superseded supersedes) implements What {}

    /** A revision met the agreement rule, or no longer meets it. */
    record Agreement(int revision) implements What {}

    /** A space was opened; its ground rules are version 1. */
    record Opened(
            RegionCode region,
            String title,
            String purpose,
            String groundRules,
            List<OrganisationId> hosts,
            Visibility visibility,
            AgreementRule agreementRule)
            implements What {}

    /** The ground rules changed; {@code changes} tells the difference to the version before. */
    record GroundRules(int version, String groundRules, List<TextChange> changes) implements What {}

    /** Solutions proposed from now on are agreed by this rule. */
    record Rule(AgreementRule agreementRule) implements What {}

    /** A solution goes on in another one, or, where there is none, is no longer proposed. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ended(@Nullable SolutionId into) implements What {}

    /** An organiser told how a concern was met; it is open still. */
    record Answered(ConcernId concern, String how) implements What {}

    /** The answer to a concern was accepted. */
    record Resolved(ConcernId concern) implements What {}

    /** A party undertook an action. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Committed(
            CommitmentId commitment,
            int revision,
            String action,
            LocalDate due,
            @Nullable String resources) implements What {}

    /** A party told how far it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Progressed(
            CommitmentId commitment, String note, @Nullable Integer percent) implements What {}

    /** A commitment was fulfilled; {@code evidence} tells how one can know. */
    record Fulfilled(CommitmentId commitment, String evidence) implements What {}

    /** A commitment was released. */
    record Released(CommitmentId commitment) implements What {}

    /** A party saw a risk. */
    record Risked(RiskId risk, RiskCategory category, String description, int likelihood, int impact) implements What {}

    /** A risk is judged differently. */
    record Assessed(RiskId risk, int likelihood, int impact) implements What {}

    /** A party elected to carry part of a risk. */
    record Carried(RiskId risk, int percent, String terms) implements What {}

    /** Something was done about a risk, or it came true. */
    record Met(RiskId risk, String description) implements What {}

    /** A share of a risk was released, or a risk was closed. */
    record Laid(RiskId risk) implements What {}

    /** A test began. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Tried(
            TrialId trial,
            int revision,
            String site,
            String measure,
            Decimal baseline,
            LocalDate start,
            @Nullable LocalDate end)
            implements What {}

    /** The measure of a test had a value. */
    record Observed(TrialId trial, Decimal value, LocalDate date) implements What {}

    /** A test came to an end. */
    record Concluded(TrialId trial, TrialOutcome outcome, String summary) implements What {}

    /** Somebody with lived experience judged a revision. */
    record Reviewed(int revision, Verdict verdict) implements What {}

    /** A revision was passed on. */
    record Circulated(int revision, List<RegionCode> regions, String learning) implements What {}

    /** A challenge was raised. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Raised(
            SpaceId space,
            RegionCode region,
            String title,
            @Nullable String description) implements What {}

    /** A challenge was put in other words; {@code changes} tells the difference to those before. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reframed(int framing, String title, @Nullable String description, List<TextChange> changes)
            implements What {}

    /** Somebody told what they know. */
    record Narrated(NarrativeId narrative, NarrativeKind kind, String text) implements What {}

    /** Something happened to a narrative. */
    record OfNarrative(NarrativeId narrative) implements What {}

    /** An organisation was registered. */
    record Registered(RegionCode region, OrganisationKind kind, String name) implements What {}

    /** Somebody may act for an organisation. */
    record Mandated(ParticipantId participant, List<MandateScope> scope) implements What {}

    /** Somebody may no longer act for an organisation. */
    record Unmandated(ParticipantId participant) implements What {}

    /** A text of an earlier event was removed for good. */
    record Redacted(String eventId, String field) implements What {}
}
