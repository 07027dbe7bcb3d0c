package org.creativespaces.query.challenge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.challenge.NarrativeKind;
import org.creativespaces.query.http.MillisecondTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A challenge with what was told about it.
 *
 * @param framing how many times it was put into words; the trail holds the earlier ones
 * @param raiser absent if an organiser raised it without being a member
 * @param closed why no further narratives are shared; absent while they are
 * @param narratives in the order they were recorded; those withdrawn or withheld keep their place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChallengeView(
        ChallengeId id,
        long version,
        SpaceId spaceId,
        RegionCode regionCode,
        String title,
        @Nullable String description,
        int framing,
        @Nullable Author raiser,
        @Nullable String closed,
        @JsonSerialize(using = MillisecondTime.class) Instant raisedAt,
        List<NarrativeView> narratives) {
    /** Who said it, by the name they chose. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Author(
            ParticipantId id, String pseudonym, @Nullable OrganisationId organisation) {}

    /** Whether a narrative is shown. */
    public enum State {
        SHOWN,
        WITHDRAWN,
        WITHHELD
    }

    /**
     * One narrative.
     *
     * @param reason why it is not shown, if somebody said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NarrativeView(
            NarrativeId id,
            NarrativeKind kind,
            State state,
            String text,
            Author author,
            @Nullable String reason,
            @JsonSerialize(using = MillisecondTime.class) Instant sharedAt) {}
}
