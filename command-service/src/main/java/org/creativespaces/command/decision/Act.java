package org.creativespaces.command.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a command: everything a decider must not make up itself.
 *
 * @param commandId the same for the same command sent again
 * @param correlationId what the caller groups its commands by
 * @param occurredAt when it happened, in whole milliseconds
 * @param expectedVersion the version of the aggregate that the caller looked at, if it said so
 */
public record Act(
        By by,
        String commandId,
        String correlationId,
        Instant occurredAt,
        @Nullable Long expectedVersion) {}
