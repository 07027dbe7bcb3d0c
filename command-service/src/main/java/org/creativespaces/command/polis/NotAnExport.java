package org.creativespaces.command.polis;

import java.util.List;
import java.util.stream.Collectors;

/** Files that are not an export of a Polis conversation: refused whole, before anything is written. */
public final class NotAnExport extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    NotAnExport(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")), null, false, false);
        this.problems = problems;
    }

    NotAnExport(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
