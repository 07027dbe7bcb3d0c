package org.creativespaces.command.identity;

/** The claims of a token that say what its bearer may do. */
final class Claims {
    /** A list of roles in lower case. */
    static final String ROLES = "roles";
    /** A list of GSS codes: where an organiser is one. */
    static final String REGIONS = "regions";
    /** {@code client:<id>} for a program; people have none. */
    static final String ACTOR = "actor";
    /** Whom our own tokens are for: an ID token, which is for a client, opens nothing. */
    static final String AUDIENCE = "creative-spaces";

    private Claims() {}
}
