package org.creativespaces.query.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.query.http.MillisecondTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * One thing that happened.
 *
 * @param version its place in the trail, from 1
 * @param position its place in the ledger, from 1
 * @param event its id
 * @param type the family and fact, such as {@code solution.endorsed}
 * @param wireType the whole name under which it is stored
 * @param recordedBy the organiser who recorded it for the actor, for readers of the full trail
 * @param organisation the body that acted, through the actor
 * @param what absent when the type says it all, or is newer than this version of the code
 * @param why in the words of who did it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrailEntry(
        long version,
        long position,
        String event,
        String type,
        String wireType,

        @Nullable @JsonSerialize(using = MillisecondTime.class)
        Instant occurredAt,

        @JsonSerialize(using = MillisecondTime.class) Instant recordedAt,
        @Nullable Who actor,
        @Nullable String recordedBy,
        @Nullable OrganisationId organisation,
        @Nullable What what,
        @Nullable String why) {
    /**
     * Who did it.
     *
     * @param id {@code participant:…}, {@code user:…} or {@code client:…}
     * @param pseudonym a participant's
     * @param constituency from which a participant did it, for readers of the full trail
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Who(
            String id, @Nullable String pseudonym, @Nullable Constituency constituency) {}
}
