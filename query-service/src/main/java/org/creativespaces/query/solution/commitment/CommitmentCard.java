package org.creativespaces.query.solution.commitment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.directory.NamedParty;
import org.creativespaces.query.http.MillisecondTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A commitment in a list.
 *
 * @param title of the solution
 * @param overdue whether it is active and was due before today in London
 * @param percent how far it is by the last report that says so
 * @param reason why it was released
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CommitmentCard(
        CommitmentId id,
        SolutionId solutionId,
        SpaceId spaceId,
        RegionCode regionCode,
        String title,
        NamedParty party,
        String action,
        LocalDate due,
        CommitmentStatus status,
        boolean overdue,
        @Nullable Integer percent,
        @Nullable String reason,
        @JsonSerialize(using = MillisecondTime.class) Instant committedAt,

        @Nullable @JsonSerialize(using = MillisecondTime.class)
        Instant endedAt) {}
