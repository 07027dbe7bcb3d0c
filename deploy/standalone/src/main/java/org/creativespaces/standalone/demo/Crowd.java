package org.creativespaces.standalone.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.RegionCode;

/**
 * Who takes part in a space: people of all constituencies, enough of each for their number to be told to everybody; but
 * for Leeds, where two of them are few, and who states nothing is not counted for everybody either, to hide them.
 */
record Crowd(Map<String, Constituency> members) {
    private static final List<String> NAMES =
            List.of(("Wren Kestrel Heron Finch Robin Swift Plover Avocet Lark Linnet Siskin Dunlin Merlin Osprey Teal "
                            + "Curlew Jay Martin Pipit Rook Tern Dove Egret Bittern Starling Redwing Gannet Puffin "
                            + "Willow Rowan Hazel Aspen Linden Maple Juniper Alder Elder Sorrel Clover Bryony Campion "
                            + "Fern Heather Ivy Marigold Poppy Saffron Sage Tansy Teasel Thyme Violet Yarrow Bramble "
                            + "Amber Jasper Opal Onyx Coral Pearl Garnet Topaz Agate Flint "
                            + "Quartz Beryl Jade Otter Badger Hare Lynx Marten Vole")
                    .split(" "));

    private static final RegionCode LEEDS = new RegionCode("E08000035");

    private static Map<Constituency, Integer> sizes(RegionCode region) {
        var sizes = new LinkedHashMap<Constituency, Integer>();
        sizes.put(Constituency.SERVICE_USER, 9);
        sizes.put(Constituency.CARER, 8);
        sizes.put(Constituency.COMMUNITY_GROUP, 6);
        sizes.put(Constituency.CLINICIAN, 6);
        sizes.put(Constituency.NGO, 5);
        sizes.put(Constituency.COMMISSIONER, 5);
        sizes.put(Constituency.SERVICE_USER_OR_CARER_ORGANISATION, 5);
        sizes.put(Constituency.VOLUNTARY_ORGANISATION, 5);
        sizes.put(Constituency.ACTIVIST, 5);
        sizes.put(Constituency.ACADEMIC, 5);
        sizes.put(Constituency.PUBLIC_BODY, 5);
        sizes.put(Constituency.OTHER, region.equals(LEEDS) ? 2 : 5);
        if (region.equals(LEEDS)) sizes.put(Constituency.UNSTATED, 7);
        return sizes;
    }

    /** Another order of names for each region, so that nobody seems to be everywhere. */
    static Crowd of(RegionCode region, int name) {
        var members = new LinkedHashMap<String, Constituency>();
        sizes(region).forEach((constituency, size) -> {
            for (var i = 0; i < size; i++) {
                members.put(NAMES.get((name + members.size()) % NAMES.size()), constituency);
            }
        });
        return new Crowd(members);
    }
}
