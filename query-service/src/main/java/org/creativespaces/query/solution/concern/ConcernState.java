package org.creativespaces.query.solution.concern;

/** What became of a concern. */
public enum ConcernState {
    /** Nobody has recorded how it was met. */
    OPEN,
    /** An organiser has; it is open until that is accepted. */
    ANSWERED,
    /** The answer was accepted, whatever position who raised it holds now. */
    RESOLVED,
    /** Who raised it holds no position any more. */
    WITHDRAWN,
    /** Who raised it took another position, or the same again. */
    SUPERSEDED
}
