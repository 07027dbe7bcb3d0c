package org.creativespaces.query.pages;

import java.util.Map;

/** The objects that every template may ask, by the names that templates know them by. */
record Helpers(Assets assets) {
    Map<String, Object> all() {
        return Map.of(
                "assets", assets,
                "times", new Times(),
                "places", new Places(),
                "drawings", new Drawings(),
                "unnamed", new Unnamed());
    }
}
