package org.creativespaces.query.solution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.query.http.MillisecondTime;
import org.creativespaces.query.stage.Stage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A solution as it stands. Its texts say that they are withheld to whom they are.
 *
 * @param version how many events it has had
 * @param revision the number of the current one, whose title and summary these are
 * @param positions where people stand on the current revision
 * @param acts what people have ever done about it
 * @param withheldReason absent while its texts are not withheld
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
        Proposer proposer,
        Agreement agreement,
        Positions positions,
        Acts acts,
        OfOrganisations organisations,
        List<ChallengeId> challengeIds,
        List<NarrativeId> narrativeIds,
        @Nullable AdaptedFrom adaptedFrom,
        @Nullable String withheldReason,
        @JsonSerialize(using = MillisecondTime.class) Instant proposedAt,
        @JsonSerialize(using = MillisecondTime.class) Instant lastActAt) {
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

    /** Who proposed it, for themself or for the organisation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Proposer(
            ParticipantId id, String pseudonym, @Nullable OrganisationId organisationId) {}

    /** Whether it is agreed, by the rule in force when it was proposed. */
    public record Agreement(boolean agreed, AgreementRule rule) {}

    /** What organisations did and where they stand, beside the people. */
    public record OfOrganisations(Positions positions, Acts acts) {}

    /** Which revision of another solution it adopts, and what it does differently. */
    public record AdaptedFrom(SolutionId solutionId, int revision, String adaptations) {}
}
