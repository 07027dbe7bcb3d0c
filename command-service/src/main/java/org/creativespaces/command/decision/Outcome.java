package org.creativespaces.command.decision;

import java.util.List;

/**
 * What came of a command that was not refused.
 *
 * @param id the aggregate's id, or that of the part of it that was made
 * @param version how many events the aggregate has now
 * @param events what was recorded; empty when it was already so
 */
public record Outcome(String id, long version, List<Event> events) implements Answer {
    /** An event by id and wire name. */
    public record Event(String id, String type) {}
}
