package org.creativespaces.query.pages.act;

import java.util.List;
import java.util.Objects;
import org.creativespaces.events.Regions;

/** Whom organisers let in, and where people belong. */
final class Enrolling {
    private static final List<String> TEXTS = List.of(
            "title",
            "summary",
            "text",
            "description",
            "reason",
            "rationale",
            "adaptedFrom.adaptations",
            "how",
            "action",
            "resources",
            "note",
            "evidence",
            "terms",
            "site",
            "measure",
            "learning",
            "purpose",
            "groundRules",
            "name",
            "pseudonym",
            "contact");

    private Enrolling() {}

    /** Everybody who registered in the region and is no member yet. */
    static List<Option> people(Scene scene) {
        if (!scene.organises()) return List.of();
        return scene.lookup().strangersTo(scene.theSpace().id(), Objects.requireNonNull(scene.region())).stream()
                .map(person -> Option.typed(person.id(), person.name()))
                .toList();
    }

    /** Everybody who registered in the region. */
    static List<Option> everybody(Scene scene) {
        if (!scene.organises()) return List.of();
        return scene.lookup().peopleIn(Objects.requireNonNull(scene.region())).stream()
                .map(person -> Option.typed(person.id(), person.name()))
                .toList();
    }

    /** Where events hold what somebody typed. */
    static List<Option> texts() {
        return TEXTS.stream()
                .map(field -> Option.word(field, "choice.text." + field))
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
