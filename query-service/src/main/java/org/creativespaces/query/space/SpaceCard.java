package org.creativespaces.query.space;

import java.time.Instant;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.query.http.MillisecondTime;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A space in a list.
 *
 * @param members how many people are members now
 * @param solutions how many were ever proposed in it
 */
public record SpaceCard(
        SpaceId id,
        RegionCode regionCode,
        String title,
        Visibility visibility,
        boolean closed,
        int members,
        int solutions,
        @JsonSerialize(using = MillisecondTime.class) Instant openedAt) {}
