package org.creativespaces.query.challenge;

import java.time.Instant;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeRaised;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeReframed;
import org.jspecify.annotations.Nullable;

/**
 * A challenge as it stands.
 *
 * @param raiser null if an organiser raised it without being a member
 * @param framing how many times it was put into words
 * @param closure why no further narratives are shared; null while they are
 * @param narratives how many were ever shared
 * @param version how many events it has had
 */
record ChallengeRow(
        ChallengeId id,
        SpaceId space,
        RegionCode region,
        @Nullable Party raiser,
        Sealed title,
        @Nullable Sealed description,
        int framing,
        @Nullable Sealed closure,
        int narratives,
        Instant raisedAt,
        long version) {
    static ChallengeRow raised(ChallengeRaised e, Instant raisedAt, long version) {
        return new ChallengeRow(
                e.challenge(),
                e.space(),
                e.region(),
                e.raiser(),
                e.title(),
                e.description(),
                1,
                null,
                0,
                raisedAt,
                version);
    }

    ChallengeRow reframed(ChallengeReframed e) {
        return new ChallengeRow(
                id,
                space,
                region,
                raiser,
                e.title(),
                e.description(),
                e.framing(),
                closure,
                narratives,
                raisedAt,
                version);
    }

    ChallengeRow closed(Sealed reason) {
        return new ChallengeRow(
                id, space, region, raiser, title, description, framing, reason, narratives, raisedAt, version);
    }

    ChallengeRow oneMore() {
        return new ChallengeRow(
                id, space, region, raiser, title, description, framing, closure, narratives + 1, raisedAt, version);
    }

    ChallengeRow at(long nowVersion) {
        return new ChallengeRow(
                id, space, region, raiser, title, description, framing, closure, narratives, raisedAt, nowVersion);
    }
}
