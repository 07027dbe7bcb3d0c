package org.creativespaces.query.solution.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.query.directory.NamedParty;
import org.creativespaces.query.http.MillisecondTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A commitment with everything that was reported of it.
 *
 * @param revision of the solution when it was made
 * @param due the last day on which it is in time
 * @param overdue whether it is active and was due before today in London
 * @param percent how far it is by the last report that says so
 * @param evidence how one can know that it was fulfilled
 * @param reason why it was released
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitmentView(
        CommitmentId id,
        int revision,
        NamedParty party,
        String action,
        LocalDate due,
        @Nullable String resources,
        CommitmentStatus status,
        boolean overdue,
        @Nullable Integer percent,
        List<Progress> progress,
        @Nullable String evidence,
        @Nullable String reason,
        @JsonSerialize(using = MillisecondTime.class) Instant committedAt,

        @Nullable @JsonSerialize(using = MillisecondTime.class)
        Instant endedAt) {
    /** What was reported once. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Progress(
            String note,
            @Nullable Integer percent,
            @JsonSerialize(using = MillisecondTime.class) Instant reportedAt) {}
}
