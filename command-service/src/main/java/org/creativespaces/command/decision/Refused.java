package org.creativespaces.command.decision;

/** A command that a rule forbids: nothing has happened. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;

    /** The detail explains the rule to a person; it never holds what somebody typed. */
    public Refused(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }
}
