package org.creativespaces.query.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.Superseded;
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

    /** From which revision of which solution one was adapted, and how. */
    record Adapted(SolutionId solution, int revision, String adaptations) {}

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
}
