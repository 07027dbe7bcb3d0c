package org.creativespaces.events.organisation;

/** What sort of body an organisation is. */
public enum OrganisationKind {
    SERVICE_USER_OR_CARER_ORGANISATION,
    NGO,
    COMMISSIONER,
    /** Provides health or social care, such as a mental health trust. */
    PROVIDER,
    ACADEMIC,
    VOLUNTARY_ORGANISATION,
    COMMUNITY_GROUP,
    PUBLIC_BODY,
    OTHER
}
