package org.creativespaces.command.ledger;

import java.util.Optional;
import org.creativespaces.command.decision.Outcome;

/** What became of commands: the memory that makes a command sent twice happen once. */
public interface CommandLog {
    /**
     * The outcome of a command that recorded events, rebuilt from them; empty if none is recorded (a command that changed
     * nothing leaves none and is simply decided again). The version is the one the command brought about.
     */
    Optional<Outcome> find(String commandId);
}
