package org.creativespaces.query.feed;

import java.util.List;
import java.util.function.BiPredicate;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.identity.PartnerGrant;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;

/**
 * What of the ledger somebody may follow. Roles add up.
 *
 * @param everything auditors'
 * @param regions organisers': what counts to their regions or concerns them
 * @param partner partners': what belongs to a space granted to them
 */
record FeedGrant(boolean everything, List<String> regions, PartnerGrant partner) {
    static FeedGrant of(Viewer viewer) {
        return new FeedGrant(
                viewer.roles().contains(Role.AUDITOR),
                viewer.organises().stream().map(RegionCode::value).sorted().toList(),
                viewer.granted());
    }

    boolean covers(FeedEvent event, BiPredicate<PartnerGrant, SpaceId> isGranted) {
        return everything || regions.stream().anyMatch(event::concerns) || inGrantedSpace(event, isGranted);
    }

    private boolean inGrantedSpace(FeedEvent event, BiPredicate<PartnerGrant, SpaceId> isGranted) {
        var space = event.get("spaceId");
        return space != null && isGranted.test(partner, SpaceId.of(space));
    }
}
