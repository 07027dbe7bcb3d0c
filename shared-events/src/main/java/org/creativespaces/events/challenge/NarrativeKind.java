package org.creativespaces.events.challenge;

/** What a narrative is: divergent ones stand side by side. */
public enum NarrativeKind {
    /** What somebody lived through. */
    LIVED_EXPERIENCE,
    /** What was measured or studied. */
    EVIDENCE,
    /** Why things are as they are, as somebody sees it. */
    EXPLANATION
}
