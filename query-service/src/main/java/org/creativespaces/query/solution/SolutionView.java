package org.creativespaces.query.solution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.query.directory.NamedParty;
import org.creativespaces.query.http.MillisecondTime;
import org.creativespaces.query.solution.commitment.CommitmentView;
import org.creativespaces.query.solution.risk.RiskView;
import org.creativespaces.query.solution.trial.ReviewView;
import org.creativespaces.query.solution.trial.TrialView;
import org.creativespaces.query.stage.Stage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A solution as it stands, or stood. Its texts say that they are withheld to whom they are.
 *
 * @param version how many events it has had
 * @param revision the number of the current one, whose title and summary these are
 * @param proposer absent where an organiser adopted it for the space: then it is no party's
 * @param positions where people stand on the current revision
 * @param acts what people have ever done about it
 * @param adoptions those the reader may know of
 * @param commitments in the order in which they were made, like risks, trials, reviews and circulations
 * @param ending absent while it goes on
 * @param withheldReason absent while its texts are not withheld
 * @param asOf the moment in the past that this tells of; absent for the present
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SolutionView(
        SolutionId id,
        long version,
        SpaceId spaceId,
        RegionCode regionCode,
        Stage stage,
        String title,
        @Nullable String summary,
        int revision,
        List<RevisionText> revisions,
        @Nullable NamedParty proposer,
        Agreement agreement,
        Concerns concerns,
        Positions positions,
        Acts acts,
        OfOrganisations organisations,
        List<ChallengeId> challengeIds,
        List<NarrativeId> narrativeIds,
        @Nullable AdaptedFrom adaptedFrom,
        List<AdoptedAs> adoptions,
        List<CommitmentView> commitments,
        List<RiskView> risks,
        List<TrialView> trials,
        List<ReviewView> reviews,
        List<Circulated> circulations,
        @Nullable Ended ending,
        @Nullable String withheldReason,
        @JsonSerialize(using = MillisecondTime.class) Instant proposedAt,
        @JsonSerialize(using = MillisecondTime.class) Instant lastActAt,

        @Nullable @JsonSerialize(using = MillisecondTime.class)
        Instant asOf) {
    /**
     * What it said at one time.
     *
     * @param kind absent for the first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RevisionText(
            int number,
            @Nullable RevisionKind kind,
            String title,
            @Nullable String summary,
            @Nullable String rationale,
            @JsonSerialize(using = MillisecondTime.class) Instant occurredAt) {}

    /** Whether it is agreed, by the rule in force when it was proposed. */
    public record Agreement(boolean agreed, AgreementRule rule) {}

    /** What organisations did and where they stand, beside the people. */
    public record OfOrganisations(Positions positions, Acts acts) {}

    /**
     * Which revision of another solution it adopts, and what it does differently.
     *
     * @param solutionId absent where the reader may not know of that solution
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AdaptedFrom(@Nullable SolutionId solutionId, int revision, String adaptations) {}

    /** Another solution that adopts a revision of this one. */
    public record AdoptedAs(
            SolutionId solutionId,
            RegionCode regionCode,
            int revision,
            @JsonSerialize(using = MillisecondTime.class) Instant adoptedAt) {}

    /** How a revision was passed on to other regions, with what was learnt. */
    public record Circulated(
            int revision,
            List<RegionCode> regionCodes,
            String learning,
            @JsonSerialize(using = MillisecondTime.class) Instant circulatedAt) {}

    /** How it ended: in another solution, or withdrawn where there is none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ended(
            @Nullable SolutionId into,
            String reason,
            @JsonSerialize(using = MillisecondTime.class) Instant endedAt) {}
}
