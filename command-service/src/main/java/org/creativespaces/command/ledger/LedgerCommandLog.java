package org.creativespaces.command.ledger;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.creativespaces.command.decision.Outcome;

/** Remembers commands by their events in the ledger, which name them. */
record LedgerCommandLog(LedgerReads reads) implements CommandLog {
    @Override
    public Optional<Outcome> find(String commandId) {
        var events = reads.ofCommand(commandId);
        if (events.isEmpty()) return Optional.empty();
        var last = events.getLast();
        return Optional.of(new Outcome(
                last.aggregateId(),
                last.sequence() + 1,
                events.stream()
                        .map(event -> new Outcome.Event(event.eventId(), event.type()))
                        .toList()));
    }

    @Override
    public Set<String> recorded(Collection<String> commandIds) {
        return reads.recorded(commandIds);
    }
}
