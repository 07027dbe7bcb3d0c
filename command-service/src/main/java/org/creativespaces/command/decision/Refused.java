package org.creativespaces.command.decision;

/** A command that a rule forbids: nothing has happened. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public Refused(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
