package org.creativespaces.query.solution.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.query.directory.NamedParty;
import org.creativespaces.query.http.MillisecondTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A risk, who carries it and what was done about it.
 *
 * @param level likelihood times impact, from 1 to 25
 * @param unshared the percentage that the owner carries, since nobody else elects to
 * @param materialised what happened when it last came true
 * @param closed why it is none any more; then nobody carries anything of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RiskView(
        RiskId id,
        RiskStatus status,
        RiskCategory category,
        String description,
        int likelihood,
        int impact,
        int level,
        NamedParty owner,
        List<Share> shares,
        int unshared,
        List<Note> mitigations,
        @Nullable Note materialised,
        @Nullable Note closed,
        @JsonSerialize(using = MillisecondTime.class) Instant identifiedAt) {
    /** What one party elects to carry. */
    public record Share(NamedParty party, int percent, String terms) {}

    /** What somebody recorded of it. */
    public record Note(
            String text,
            @JsonSerialize(using = MillisecondTime.class) Instant occurredAt) {}
}
