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
        return in(space, region, List.of());
    }

    /** The same, and it concerns all these others, however often they are named. */
    public static Scope in(SpaceId space, RegionCode region, Collection<RegionCode> others) {
        return new Scope(region, space, further(region, others));
    }

    /** Counts to the region and concerns all these others, however often they are named. */
    public static Scope of(RegionCode region, Collection<RegionCode> others) {
        return new Scope(region, null, further(region, others));
    }

    private static List<RegionCode> further(RegionCode region, Collection<RegionCode> others) {
        return others.stream()
                .distinct()
                .filter(other -> !other.equals(region))
                .sorted(Comparator.comparing(RegionCode::value))
                .toList();
    }
}
