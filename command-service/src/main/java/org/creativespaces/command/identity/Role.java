package org.creativespaces.command.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a caller may be, as the claim {@code roles} of a token lists it in lower case. */
public enum Role {
    PARTICIPANT,
    ORGANISER,
    PARTNER,
    AUDITOR,
    ADMIN;

    /** As in the claim. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that the claim names; what it names beside is passed over. */
    static Set<Role> of(Collection<String> claim) {
        return Arrays.stream(values())
                .filter(role -> claim.contains(role.claim()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
