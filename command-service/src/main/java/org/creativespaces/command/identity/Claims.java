package org.creativespaces.command.identity;

/** The claims of a token that say what its bearer may do. */
final class Claims {
    /** A list of roles in lower case. */
    static final String ROLES = "roles";
    /** A list of GSS codes: where an organiser is one, or whose public spaces are granted to a partner. */
    static final String REGIONS = "regions";
    /** What is granted to a partner: a list of ids of spaces, public or not, and {@link #PUBLIC} for all that are public. */
    static final String SPACES = "spaces";

    static final String PUBLIC = "public";
    /** {@code client:<id>} for a program; people have none. */
    static final String ACTOR = "actor";
    /** Whom our own tokens are for: an ID token, which is for a client, opens nothing. */
    static final String AUDIENCE = "creative-spaces";

    private Claims() {}
}
