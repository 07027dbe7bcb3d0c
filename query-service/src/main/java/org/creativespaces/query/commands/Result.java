package org.creativespaces.query.commands;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a command. */
public sealed interface Result {
    /**
     * It is recorded, or there was nothing to do.
     *
     * @param id of the thing that it is about
     * @param events ids of what was recorded, in order
     * @param made the address of what it made, the last part of which is its id; absent if it made nothing
     */
    record Done(String id, List<String> events, @Nullable String made) implements Result {}

    /** It was refused, and nothing is recorded: for a stable reason, or for what is wrong with these fields. */
    record Refused(int status, String reason, List<FieldError> errors) implements Result {}

    /** The token is not taken any more. */
    record NotSignedIn() implements Result {}

    /** Nobody knows whether it is recorded: the same may be sent again with the same key. */
    record Unknown() implements Result {}

    /** What is wrong with one field of the body, as the command service says it. */
    record FieldError(String field, String message) {}
}
