package org.creativespaces.query.solution.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.query.directory.NamedParty;
import org.creativespaces.query.http.MillisecondTime;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A risk in a list.
 *
 * @param title of the solution
 * @param level likelihood times impact, from 1 to 25
 * @param sharers how many parties elect to carry some of it
 * @param unshared the percentage that the owner carries, since nobody else elects to
 * @param materialised whether it ever came true
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RiskCard(
        RiskId id,
        SolutionId solutionId,
        SpaceId spaceId,
        RegionCode regionCode,
        String title,
        RiskStatus status,
        RiskCategory category,
        String description,
        int likelihood,
        int impact,
        int level,
        NamedParty owner,
        int sharers,
        int unshared,
        boolean materialised,
        @JsonSerialize(using = MillisecondTime.class) Instant identifiedAt) {}
