package org.creativespaces.query.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.creativespaces.events.Region;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Regions;

/** Regions by the names that people know them by. */
public final class Places {
    public String name(RegionCode code) {
        return Regions.find(code).map(Region::name).orElse(code.value());
    }

    /** As {@link #name(RegionCode)}, for a code as it is stored. */
    public String nameOf(String code) {
        return name(new RegionCode(code));
    }

    public String names(List<RegionCode> codes) {
        return codes.stream().map(this::name).collect(Collectors.joining(", "));
    }
}
