package org.creativespaces.command.axon;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.ledger.CommandLog;

/**
 * Where no index names commands. One command is not looked for: its aggregate remembers it. Many, of an import that begins
 * anew, are found by reading all events, and from then on their ids are kept in memory.
 */
final class StreamedCommandLog implements CommandLog {
    private final WholeStream stream;
    private final Set<String> found = new HashSet<>();

    StreamedCommandLog(EventStore events) {
        stream = new WholeStream(events, this::note);
    }

    @Override
    public Optional<Outcome> find(String commandId) {
        return Optional.empty();
    }

    @Override
    public synchronized Set<String> recorded(Collection<String> commandIds) {
        stream.readOn();
        return commandIds.stream().filter(found::contains).collect(Collectors.toSet());
    }

    private void note(TrackedEventMessage<?> event) {
        if (event.getMetaData().get("commandId") instanceof String commandId) found.add(commandId);
    }
}
