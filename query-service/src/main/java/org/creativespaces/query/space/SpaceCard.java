package org.creativespaces.query.space;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.query.http.MillisecondTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A space in a list.
 *
 * @param members how many people are members now; absent for all but members, organisers and auditors, since the numbers
 *     of small spaces would tell of single people
 * @param solutions how many were ever proposed in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpaceCard(
        SpaceId id,
        RegionCode regionCode,
        String title,
        Visibility visibility,
        boolean closed,
        @Nullable Integer members,
        int solutions,
        @JsonSerialize(using = MillisecondTime.class) Instant openedAt) {}
