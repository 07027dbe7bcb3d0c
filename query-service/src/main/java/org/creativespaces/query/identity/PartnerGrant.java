package org.creativespaces.query.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;

/**
 * What is granted to a partner, as the token says. A space for its members only is never granted but by its id.
 *
 * @param everyPublicSpace whether the claim {@code spaces} holds {@code public}
 * @param regions those of the claim {@code regions}: their public spaces are granted
 * @param spaces those whose ids the claim {@code spaces} holds
 */
public record PartnerGrant(boolean everyPublicSpace, Set<RegionCode> regions, Set<SpaceId> spaces) {
    private static final String PUBLIC = "public";

    public static final PartnerGrant NONE = new PartnerGrant(false, Set.of(), Set.of());

    /** Passes over what is neither an id nor the word for all public spaces. */
    static PartnerGrant of(Collection<String> spaces, Set<RegionCode> regions) {
        var ids = spaces.stream().filter(PartnerGrant::isId).map(SpaceId::of).toList();
        return new PartnerGrant(spaces.contains(PUBLIC), inOrder(regions), inOrder(ids));
    }

    public boolean covers(SpaceId space, RegionCode region, Visibility visibility) {
        return spaces.contains(space)
                || (visibility == Visibility.PUBLIC && (everyPublicSpace || regions.contains(region)));
    }

    /** Written out, equal grants are the same. */
    private static <T> Set<T> inOrder(Collection<T> some) {
        var ordered = new LinkedHashSet<T>();
        some.stream().sorted(Comparator.comparing(Object::toString)).forEach(ordered::add);
        return Collections.unmodifiableSet(ordered);
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }
}
