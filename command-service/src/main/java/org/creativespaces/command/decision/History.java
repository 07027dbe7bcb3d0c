package org.creativespaces.command.decision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.Event;
import org.creativespaces.events.Redaction;
import org.creativespaces.events.catalogue.EventTypes;
import org.jspecify.annotations.Nullable;

/**
 * The recording half of an aggregate's adapter: gives decided events their envelope, knows the aggregate's version, and
 * remembers its first and its latest commands, so that one sent again is answered as before even where no index forbids it.
 */
public final class History {
    private static final int REMEMBERED_COMMANDS = 64;
    private static final String VERSION = History.class.getName() + ".version";
    private static final Salts SALTS = new Salts();

    private final Map<String, Outcome> remembered = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Outcome> eldest) {
            return size() > REMEMBERED_COMMANDS;
        }
    };
    /** By the one command that is never forgotten: decided again, a creation would be refused. */
    private final Map<String, Outcome> creation = new HashMap<>();

    /** The keys of the aggregate's texts that were redacted. */
    private final Set<String> redacted = new HashSet<>();

    private long version;
    private boolean foreign;

    /** The version at which the command of a unit of work was decided; 0 if none was, or the aggregate is new. */
    public static long versionIn(UnitOfWork<?> unit) {
        return unit.getOrDefaultResource(VERSION, 0L);
    }

    /** Takes note of an event of the aggregate, recorded just now or long ago. */
    public void add(Event event, DomainEventMessage<?> message) {
        version = message.getSequenceNumber() + 1;
        if (event instanceof Redaction redaction) redacted.add(redaction.key());
        var recorded = new Outcome.Event(message.getIdentifier(), EventTypes.nameOf(event.getClass()));
        var commandId = (String) message.getMetaData().get("commandId");
        if (commandId == null) return;
        var outcome = remembered.compute(
                commandId, (id, before) -> new Outcome(event.aggregateId(), version, and(before, recorded)));
        if (version == 1 || creation.containsKey(commandId)) creation.put(commandId, outcome);
    }

    /** Takes note that the stream belongs to something of another family: nothing can be recorded in it from here. */
    public void addForeign() {
        foreign = true;
    }

    /**
     * Records what is decided on a command. A refusal is returned, since a thrown one would drop the aggregate from the
     * cache and make its next command replay it; only where there is no aggregate yet is it thrown, as details of a
     * {@link CommandExecutionException}.
     *
     * @param scope tells of each event, just before it is recorded, what it counts to
     */
    public <E extends Event> Answer record(
            Command command, Object id, Supplier<List<E>> decision, Function<E, Scope> scope) {
        try {
            CurrentUnitOfWork.ifStarted(unit -> unit.resources().put(VERSION, version));
            var commandId = command.act().commandId();
            var first = remembered.getOrDefault(commandId, creation.get(commandId));
            return first != null ? first : recordNew(command.act(), id.toString(), decision.get(), scope);
        } catch (Refused refused) {
            var refusal = Refusal.of(refused);
            if (version > 0) return refusal;
            throw new CommandExecutionException(refusal.detail(), null, refusal);
        }
    }

    /** Records that a text of the aggregate is redacted; the same for every family. */
    public Answer redact(RedactText command) {
        return record(
                command,
                command.target(),
                () -> command.decide(redacted),
                event -> command.text().scope());
    }

    private <E extends Event> Outcome recordNew(Act act, String id, List<E> events, Function<E, Scope> scope) {
        if (foreign) throw new Refused(Reason.ALREADY_EXISTS, "The id names something else.");
        if (act.expectedVersion() != null && act.expectedVersion() != version) {
            throw new Refused(Reason.VERSION_MISMATCH, "The present version is " + version + ".");
        }
        for (var event : events) {
            var envelope = envelope(act, scope.apply(event), causation(act));
            AggregateLifecycle.apply(event, MetaData.from(envelope.toMap()));
        }
        return remembered.getOrDefault(act.commandId(), new Outcome(id, version, List.of()));
    }

    private @Nullable String causation(Act act) {
        var sofar = remembered.get(act.commandId());
        return sofar == null ? null : sofar.events().getLast().id();
    }

    private static Envelope envelope(Act act, Scope scope, @Nullable String causationId) {
        return new Envelope(
                act.by().actor(),
                act.by().recordedBy(),
                scope.space(),
                scope.region(),
                scope.toRegions(),
                act.commandId(),
                act.correlationId(),
                causationId,
                act.occurredAt(),
                SALTS.next());
    }

    private static List<Outcome.Event> and(@Nullable Outcome before, Outcome.Event event) {
        return before == null
                ? List.of(event)
                : Stream.concat(before.events().stream(), Stream.of(event)).toList();
    }
}
