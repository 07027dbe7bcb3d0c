package org.creativespaces.standalone.members;

import java.util.List;

/**
 * Somebody who reads or writes, as the issuer knows them.
 *
 * @param roles none for somebody who is not signed in
 * @param spaces what is granted to a partner beside the regions
 */
record Reader(String name, List<String> roles, List<String> regions, List<String> spaces) {
    static final String LONDON = "E12000007";
    static final String LEEDS = "E08000035";
    static final String MANCHESTER = "E08000003";

    static final Reader ANYBODY = new Reader("anybody", List.of(), List.of(), List.of());
    static final Reader MEMBER = participant("ana");
    static final Reader OTHER_MEMBER = participant("bo");
    static final Reader OUTSIDER = participant("cai");
    static final Reader OF_LEEDS = participant("dee");
    static final Reader ORGANISER = organiser("olu", LONDON);
    static final Reader ORGANISER_OF_LEEDS = organiser("lee", LEEDS);
    static final Reader OTHER_ORGANISER = organiser("mina", MANCHESTER);
    static final Reader PARTNER = partner("pat", "public");
    static final Reader PARTNER_WITHOUT_GRANT = new Reader("pam", List.of("partner"), List.of(), List.of());
    static final Reader AUDITOR = new Reader("ada", List.of("auditor"), List.of(), List.of());
    static final Reader ADMIN = new Reader("max", List.of("admin"), List.of(), List.of());

    static Reader partner(String name, String space) {
        return new Reader(name, List.of("partner"), List.of(), List.of(space));
    }

    private static Reader participant(String name) {
        return new Reader(name, List.of("participant"), List.of(), List.of());
    }

    private static Reader organiser(String name, String region) {
        return new Reader(name, List.of("organiser"), List.of(region), List.of());
    }

    @Override
    public String toString() {
        return name;
    }
}
