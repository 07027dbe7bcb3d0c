package org.creativespaces.command.duty;

import java.util.Map;
import java.util.Optional;

/**
 * Tells in which term of a duty something is done, so that it can be refused once another term has begun.
 *
 * @param duty its name; empty for what is no duty
 * @param holder the process whose term it is
 * @param term a later one has a greater number, whoever holds it
 */
public record Fence(String duty, String holder, long term) {
    /** For what anybody may do at any time. */
    public static final Fence NONE = new Fence("", "", 0);

    private static final String DUTY = "duty";
    private static final String HOLDER = "dutyHolder";
    private static final String TERM = "dutyTerm";

    /** As it travels with a command; {@link #in} reads it. */
    public Map<String, String> metaData() {
        return duty.isEmpty() ? Map.of() : Map.of(DUTY, duty, HOLDER, holder, TERM, Long.toString(term));
    }

    /** None for a command that is no part of a duty. */
    static Optional<Fence> in(Map<String, ?> metaData) {
        return metaData.get(DUTY) instanceof String duty
                        && metaData.get(HOLDER) instanceof String holder
                        && metaData.get(TERM) instanceof String term
                ? Optional.of(new Fence(duty, holder, Long.parseLong(term)))
                : Optional.empty();
    }
}
