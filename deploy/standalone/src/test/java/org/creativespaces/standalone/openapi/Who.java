package org.creativespaces.standalone.openapi;

import java.util.List;

/** Somebody who sends requests: a person by their name at the issuer, with what their token says, or nobody. */
record Who(String name, List<String> roles, List<String> regions) {
    static final String BIRMINGHAM = "E08000025";
    static final String MANCHESTER = "E08000003";

    static final Who NOBODY = new Who("", List.of(), List.of());
    static final Who BEA = organiser("bea", BIRMINGHAM);
    static final Who BEN = organiser("ben", BIRMINGHAM);
    static final Who MINA = organiser("mina", MANCHESTER);
    static final Who PAT = new Who("pat", List.of("partner"), List.of());
    static final Who ADA = new Who("ada", List.of("auditor"), List.of());
    static final Who MAX = new Who("max", List.of("admin"), List.of());

    static Who participant(String name) {
        return new Who(name, List.of("participant"), List.of());
    }

    private static Who organiser(String name, String region) {
        return new Who(name, List.of("organiser"), List.of(region));
    }

    @Override
    public String toString() {
        return name.isEmpty() ? "nobody" : name;
    }
}
