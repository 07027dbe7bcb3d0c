package org.creativespaces.query.pages.act;

import java.util.List;
import java.util.Objects;
import org.creativespaces.events.Regions;

/** Whom organisers let in, and where people belong. */
final class Enrolling {
    private Enrolling() {}

    /** Everybody who registered in the region and is no member yet. */
    static List<Option> people(Scene scene) {
        if (!scene.organises()) return List.of();
        return scene.lookup().strangersTo(scene.theSpace().id(), Objects.requireNonNull(scene.region())).stream()
                .map(person -> Option.typed(person.id(), person.name()))
                .toList();
    }

    static List<Option> regions() {
        return Regions.all().stream()
                .map(region -> Option.typed(region.code(), region.name()))
                .toList();
    }

    static List<Option> otherRegions(Scene scene) {
        return regions().stream()
                .filter(option -> scene.region() == null
                        || !option.value().equals(scene.region().value()))
                .toList();
    }
}
