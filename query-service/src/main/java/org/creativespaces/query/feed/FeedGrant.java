package org.creativespaces.query.feed;

import java.util.List;
import java.util.function.Predicate;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;

/**
 * What of the ledger somebody may follow. Roles add up.
 *
 * @param everything auditors'
 * @param regions organisers': what counts to their regions or concerns them
 * @param publicSpaces partners': what belongs to a space that everybody may read
 */
record FeedGrant(boolean everything, List<String> regions, boolean publicSpaces) {
    static FeedGrant of(Viewer viewer) {
        return new FeedGrant(
                viewer.roles().contains(Role.AUDITOR),
                viewer.organises().stream().map(RegionCode::value).sorted().toList(),
                viewer.roles().contains(Role.PARTNER));
    }

    boolean covers(FeedEvent event, Predicate<SpaceId> isPublic) {
        return everything
                || regions.stream().anyMatch(event::concerns)
                || (publicSpaces && inPublicSpace(event, isPublic));
    }

    private static boolean inPublicSpace(FeedEvent event, Predicate<SpaceId> isPublic) {
        var space = event.get("spaceId");
        return space != null && isPublic.test(SpaceId.of(space));
    }
}
