package org.creativespaces.events;

/** Who may read a space. */
public enum Visibility {
    /** Everybody, without signing in. */
    PUBLIC,
    /** Its members, the organisers of its region and auditors. */
    MEMBERS
}
