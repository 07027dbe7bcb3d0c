package org.creativespaces.query.solution.risk;

/** Whether something can still go wrong; a risk that came true may be open still. */
public enum RiskStatus {
    OPEN,
    CLOSED
}
