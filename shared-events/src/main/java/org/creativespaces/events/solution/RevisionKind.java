package org.creativespaces.events.solution;

/** What a revision does to the positions taken before it. */
public enum RevisionKind {
    /** Wording only: positions stand. */
    EDITORIAL,
    /** Another action: endorsements of earlier revisions are stale; concerns and stand-asides persist. */
    SUBSTANTIVE
}
