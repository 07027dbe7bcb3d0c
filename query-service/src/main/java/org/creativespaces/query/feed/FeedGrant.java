package org.creativespaces.query.feed;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.identity.PartnerGrant;
import org.creativespaces.query.identity.ReadableSpaces.Opening;
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

    boolean covers(FeedEvent event, Function<SpaceId, Optional<Opening>> spaces) {
        return everything || regions.stream().anyMatch(event::concerns) || inGrantedSpace(event, spaces);
    }

    private boolean inGrantedSpace(FeedEvent event, Function<SpaceId, Optional<Opening>> spaces) {
        var space = event.get("spaceId");
        if (space == null) return false;
        var id = SpaceId.of(space);
        return spaces.apply(id)
                .filter(opening -> partner.covers(id, opening.region(), opening.visibility()))
                .isPresent();
    }
}
