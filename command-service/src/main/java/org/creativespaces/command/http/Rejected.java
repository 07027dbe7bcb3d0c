package org.creativespaces.command.http;

import java.util.List;
import java.util.Map;

/** A request that is turned away; what is said of it is for the caller and repeats nothing of what was sent. */
public final class Rejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private Rejected(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public static Rejected because(Fault fault) {
        return because(fault, fault.detail());
    }

    public static Rejected because(Fault fault, String detail) {
        return new Rejected(Problem.of(fault).withDetail(detail));
    }

    /** Turned away for now: to be sent again after some seconds. */
    public static Rejected forNow(Fault fault, long seconds) {
        return new Rejected(Problem.of(fault).withHeaders(Map.of("Retry-After", Long.toString(seconds))));
    }

    public static Rejected fields(List<FieldError> errors) {
        return new Rejected(Problem.of(Fault.INVALID_FIELDS).withErrors(errors));
    }

    /** Turned away for one field. */
    public static Rejected field(String field, String message) {
        return fields(List.of(new FieldError(field, message)));
    }

    Problem problem() {
        return problem;
    }
}
