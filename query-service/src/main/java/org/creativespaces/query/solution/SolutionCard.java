package org.creativespaces.query.solution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.http.MillisecondTime;
import org.creativespaces.query.stage.Stage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A solution in a list.
 *
 * @param title of the current revision; says that it is withheld to whom it is
 * @param revision the number of the current one
 * @param positions where people stand on it
 * @param acts what people have ever done about it
 * @param withheldReason absent while its text is not withheld
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SolutionCard(
        SolutionId id,
        long version,
        SpaceId spaceId,
        RegionCode regionCode,
        Stage stage,
        String title,
        int revision,
        boolean agreed,
        Positions positions,
        Acts acts,
        @Nullable String withheldReason,
        @JsonSerialize(using = MillisecondTime.class) Instant proposedAt,
        @JsonSerialize(using = MillisecondTime.class) Instant lastActAt) {}
