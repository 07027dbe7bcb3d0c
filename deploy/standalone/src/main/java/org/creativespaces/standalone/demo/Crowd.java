package org.creativespaces.standalone.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creativespaces.events.Constituency;

/** Who takes part in a space: people of all constituencies, most of them enough for their number to be told. */
record Crowd(Map<String, Constituency> members) {
    private static final List<String> NAMES =
            List.of(("Wren Kestrel Heron Finch Robin Swift Plover Avocet Lark Linnet Siskin Dunlin Merlin Osprey Teal "
                            + "Curlew Jay Martin Pipit Rook Tern Dove Egret Bittern Starling Redwing Gannet Puffin "
                            + "Willow Rowan Hazel Aspen Linden Maple Juniper Alder Elder Sorrel Clover Bryony Campion "
                            + "Fern Heather Ivy Marigold Poppy Saffron Sage Tansy Teasel Thyme Violet Yarrow Bramble "
                            + "Amber Jasper Opal Onyx Coral Pearl Garnet Topaz Agate Flint")
                    .split(" "));

    private static final Map<Constituency, Integer> SIZES = sizes();

    private static Map<Constituency, Integer> sizes() {
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
        sizes.put(Constituency.PUBLIC_BODY, 3);
        sizes.put(Constituency.OTHER, 2);
        return sizes;
    }

    /** Another order of names for each region, so that nobody seems to be everywhere. */
    static Crowd startingWith(int name) {
        var members = new LinkedHashMap<String, Constituency>();
        SIZES.forEach((constituency, size) -> {
            for (var i = 0; i < size; i++) {
                members.put(NAMES.get((name + members.size()) % NAMES.size()), constituency);
            }
        });
        return new Crowd(members);
    }
}
