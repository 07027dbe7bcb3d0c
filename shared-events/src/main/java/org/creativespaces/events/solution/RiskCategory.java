package org.creativespaces.events.solution;

/** What a risk is a risk to. */
public enum RiskCategory {
    /** People's health and safety. */
    SAFETY,
    /** The trust of a community. */
    TRUST,
    /** Those who speak up. */
    PERSONAL,
    REPUTATION,
    FINANCE,
    LEGAL,
    /** That it can be carried out at all. */
    DELIVERY,
    OTHER
}
