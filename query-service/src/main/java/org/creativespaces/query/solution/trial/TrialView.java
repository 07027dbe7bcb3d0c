package org.creativespaces.query.solution.trial;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.TrialId;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.query.directory.NamedParty;
import org.creativespaces.query.http.MillisecondTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A test of a revision, with everything that was observed.
 *
 * @param conductor absent if an organiser runs it without being a member
 * @param end when it is meant to end, if somebody said
 * @param observations in the order of their days
 * @param conclusion absent while it runs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrialView(
        TrialId id,
        int revision,
        @Nullable NamedParty conductor,
        String site,
        String measure,
        Decimal baseline,
        LocalDate start,
        @Nullable LocalDate end,
        List<Observation> observations,
        @Nullable Conclusion conclusion) {
    /** What the measure was on one day. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Observation(
            Decimal value, LocalDate date, @Nullable String note) {}

    /** What it came to. */
    public record Conclusion(
            TrialOutcome outcome,
            String summary,
            @JsonSerialize(using = MillisecondTime.class) Instant occurredAt) {}
}
