package org.creativespaces.query.pages;

/** The parts of the menu, by the first step of the addresses that belong to each. */
final class Section {
    private Section() {}

    static String of(String address) {
        var steps = address.split("/", 3);
        var first = steps.length > 1 ? steps[1] : "";
        return switch (first) {
            case "commitments", "risks", "organisations", "partners", "audit" -> first;
            case "", "regions", "spaces", "challenges", "solutions" -> "overview";
            default -> "";
        };
    }
}
