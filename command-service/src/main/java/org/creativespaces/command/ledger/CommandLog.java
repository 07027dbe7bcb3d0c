package org.creativespaces.command.ledger;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.creativespaces.command.decision.Outcome;

/** What became of commands: the memory that makes a command sent twice happen once. */
public interface CommandLog {
    /**
     * The outcome of a command that recorded events, rebuilt from them; empty if none is recorded (a command that changed
     * nothing leaves none and is simply decided again). The version is the one the command brought about.
     */
    Optional<Outcome> find(String commandId);

    /**
     * As {@link #find}, for a command that was sent before and may have recorded events of that aggregate. Only where {@link #find} tells
     * nothing it is worth it to look through all of them.
     */
    default Optional<Outcome> findAmongAll(String commandId, String aggregateId) {
        return Optional.empty();
    }

    /** Those of the commands that recorded events, for who has many to ask about. */
    default Set<String> recorded(Collection<String> commandIds) {
        return commandIds.stream().filter(id -> find(id).isPresent()).collect(Collectors.toSet());
    }
}
