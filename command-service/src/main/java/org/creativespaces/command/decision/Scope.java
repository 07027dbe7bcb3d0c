package org.creativespaces.command.decision;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * What an event counts to.
 *
 * @param region the region whose figures it belongs to
 * @param space the space it happened in, where there is one
 * @param toRegions further regions it concerns, without {@code region}, in the order of their codes
 */
public record Scope(RegionCode region, @Nullable SpaceId space, List<RegionCode> toRegions) {
    public static Scope in(SpaceId space, RegionCode region) {
        return new Scope(region, space, List.of());
    }

    /** Counts to the region and concerns all these others, however often they are named. */
    public static Scope of(RegionCode region, Collection<RegionCode> others) {
        var further = others.stream()
                .distinct()
                .filter(other -> !other.equals(region))
                .sorted(Comparator.comparing(RegionCode::value))
                .toList();
        return new Scope(region, null, further);
    }
}
