package org.creativespaces.query.space;

import java.time.Instant;
import java.util.List;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.jspecify.annotations.Nullable;

/**
 * A space as it stands.
 *
 * @param closure how it ended; null while it takes acts
 * @param members how many people are members now
 * @param solutions how many solutions were ever proposed in it
 * @param version how many events of its own it has had; joining and proposing are events of others
 */
record SpaceRow(
        SpaceId id,
        RegionCode region,
        Sealed title,
        Sealed purpose,
        List<OrganisationId> hosts,
        GroundRules groundRules,
        AgreementRule agreementRule,
        Visibility visibility,
        @Nullable Closure closure,
        int members,
        int solutions,
        Instant openedAt,
        long version) {
    record GroundRules(int version, Sealed text) {}

    record Closure(Sealed reason, Instant closedAt) {}

    static SpaceRow opened(SpaceOpened e, Instant openedAt, long version) {
        return new SpaceRow(
                e.space(),
                e.region(),
                e.title(),
                e.purpose(),
                e.hosts(),
                new GroundRules(1, e.groundRules()),
                e.agreementRule(),
                e.visibility(),
                null,
                0,
                0,
                openedAt,
                version);
    }

    SpaceRow with(GroundRules rules, AgreementRule agreement, @Nullable Closure closed, long nextVersion) {
        return new SpaceRow(
                id,
                region,
                title,
                purpose,
                hosts,
                rules,
                agreement,
                visibility,
                closed,
                members,
                solutions,
                openedAt,
                nextVersion);
    }

    SpaceRow plus(int moreMembers, int moreSolutions) {
        return new SpaceRow(
                id,
                region,
                title,
                purpose,
                hosts,
                groundRules,
                agreementRule,
                visibility,
                closure,
                members + moreMembers,
                solutions + moreSolutions,
                openedAt,
                version);
    }
}
