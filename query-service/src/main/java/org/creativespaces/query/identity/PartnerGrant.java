package org.creativespaces.query.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;

/**
 * What is granted to a partner: the feed and the full trails of some spaces. A space for its members only is never
 * granted but by its id. The lists are in order, so that equal grants are written alike wherever they are.
 *
 * @param everyPublicSpace whether all public spaces are
 * @param regions whose public spaces are
 * @param spaces single ones, public or not
 */
public record PartnerGrant(boolean everyPublicSpace, List<RegionCode> regions, List<SpaceId> spaces) {
    /** Among the ids of spaces in a token, stands for all public ones. */
    private static final String PUBLIC = "public";

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    public static final PartnerGrant NONE = new PartnerGrant(false, List.of(), List.of());

    /** Passes over what is neither an id nor the word for all public spaces. */
    static PartnerGrant of(Collection<String> spaces, Collection<RegionCode> regions) {
        var ids = spaces.stream().filter(space -> space.matches(ID)).map(SpaceId::of);
        return new PartnerGrant(spaces.contains(PUBLIC), List.copyOf(regions), ids.toList());
    }

    public PartnerGrant {
        regions = inOrder(regions);
        spaces = inOrder(spaces);
    }

    public boolean covers(SpaceId space, RegionCode region, Visibility visibility) {
        return spaces.contains(space)
                || (visibility == Visibility.PUBLIC && (everyPublicSpace || regions.contains(region)));
    }

    private static <T> List<T> inOrder(List<T> ids) {
        return ids.stream()
                .distinct()
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }
}
