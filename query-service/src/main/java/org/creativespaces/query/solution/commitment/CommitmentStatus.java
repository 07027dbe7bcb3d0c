package org.creativespaces.query.solution.commitment;

/** How a commitment stands; that it is overdue ends nothing. */
public enum CommitmentStatus {
    ACTIVE,
    FULFILLED,
    RELEASED
}
