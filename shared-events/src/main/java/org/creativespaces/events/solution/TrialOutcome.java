package org.creativespaces.events.solution;

/** What a trial came to, in the words of Plan-Do-Study-Act. */
public enum TrialOutcome {
    /** It works as it was tried. */
    ADOPT,
    /** It works with changes. */
    ADAPT,
    /** It does not work. */
    ABANDON
}
