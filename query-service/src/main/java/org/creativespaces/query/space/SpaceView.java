package org.creativespaces.query.space;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.query.http.MillisecondTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A space as it stands.
 *
 * @param closed how it ended; absent while it takes acts
 * @param members how many people are members now; absent for all but members, organisers and auditors, since the numbers
 *     of small spaces would tell of single people
 * @param solutions how many were ever proposed in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpaceView(
        SpaceId id,
        long version,
        RegionCode regionCode,
        String title,
        String purpose,
        List<OrganisationId> hosts,
        GroundRules groundRules,
        AgreementRule agreementRule,
        Visibility visibility,
        @Nullable Closed closed,
        @Nullable Integer members,
        int solutions,
        @JsonSerialize(using = MillisecondTime.class) Instant openedAt) {
    /** What everybody accepts who joins now. */
    public record GroundRules(int version, String text) {}

    /** How a space ended. */
    public record Closed(
            String reason,
            @JsonSerialize(using = MillisecondTime.class) Instant at) {}
}
