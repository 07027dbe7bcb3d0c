package org.creativespaces.events.solution;

/** Whether an action is still what the people it is for asked for. */
public enum Verdict {
    /** It is close to their experience. */
    CLOSE,
    /** It has moved away from it. */
    DRIFTED
}
