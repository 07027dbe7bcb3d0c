package org.creativespaces.query.challenge;

import java.time.Instant;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.http.MillisecondTime;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A challenge in a list.
 *
 * @param narratives how many were ever shared about it
 */
public record ChallengeCard(
        ChallengeId id,
        SpaceId spaceId,
        RegionCode regionCode,
        String title,
        boolean closed,
        int narratives,
        @JsonSerialize(using = MillisecondTime.class) Instant raisedAt) {}
