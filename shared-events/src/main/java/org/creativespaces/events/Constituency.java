package org.creativespaces.events;

/** The side from which a participant speaks. */
public enum Constituency {
    SERVICE_USER,
    CARER,
    SERVICE_USER_OR_CARER_ORGANISATION,
    NGO,
    COMMISSIONER,
    ACADEMIC,
    CLINICIAN,
    VOLUNTARY_ORGANISATION,
    ACTIVIST,
    COMMUNITY_GROUP,
    PUBLIC_BODY,
    OTHER,
    /** The absence of a constituency: never counts as one. */
    UNSTATED;

    /** Whether people of this constituency speak from their own experience of severe mental illness or of caring. */
    public boolean livedExperience() {
        return this == SERVICE_USER || this == CARER;
    }

    /** Whether this counts as a constituency where constituencies are counted. */
    public boolean stated() {
        return this != UNSTATED;
    }
}
