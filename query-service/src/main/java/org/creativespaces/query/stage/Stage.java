package org.creativespaces.query.stage;

/** How far a solution has come; of all that apply, the first in this order. */
public enum Stage {
    WITHHELD,
    MERGED,
    WITHDRAWN,
    /** Adopted elsewhere. */
    ADOPTED,
    CIRCULATED,
    /** The latest trial was abandoned and none is running. */
    NOT_PROVEN,
    /** The latest trial concluded to adopt or adapt and none is running. */
    PROVEN,
    IN_TRIAL,
    /** Somebody has undertaken an action and was not released. */
    COMMITTED,
    AGREED,
    PROPOSED
}
