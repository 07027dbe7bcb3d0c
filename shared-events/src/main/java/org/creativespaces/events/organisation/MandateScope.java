package org.creativespaces.events.organisation;

/** What a mandate lets a person do for an organisation. */
public enum MandateScope {
    /** Take positions. */
    ENDORSE,
    /** Make and end commitments. */
    COMMIT,
    /** Carry a share of a risk. */
    SHARE_RISK
}
