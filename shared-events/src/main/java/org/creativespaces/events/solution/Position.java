package org.creativespaces.events.solution;

/** Where a party stands on a revision. */
public enum Position {
    /** I support it. */
    ENDORSE,
    /** I don't support it, I won't stop it. */
    STAND_ASIDE,
    /** I object, for a reason. */
    CONCERN
}
