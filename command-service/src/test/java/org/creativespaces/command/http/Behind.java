package org.creativespaces.command.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.facts.Facts;
import org.creativespaces.command.facts.FewFacts;
import org.creativespaces.command.facts.PersonFacts;
import org.creativespaces.command.keys.KeysDestroyed;
import org.creativespaces.command.keys.Owner;
import org.creativespaces.command.keys.Sealer;
import org.creativespaces.command.ledger.EventLog;
import org.creativespaces.command.participant.ParticipantCommand.ErasePersonalData;
import org.creativespaces.command.participant.ParticipantCommand.RegisterParticipant;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.Event;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Sealed;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;

/** What stands behind the edge in its tests: it carries every command out, or fails as it is told. */
public final class Behind {
    public static final Instant NOW = Instant.parse("2026-11-23T18:30:00.123Z");

    private final List<Command> sent = new ArrayList<>();
    private final List<Sealer.Text> typed = new ArrayList<>();
    private final Map<ParticipantId, PersonFacts> people = new HashMap<>();
    private final Map<String, Outcome> recorded = new HashMap<>();
    private @Nullable RuntimeException failure;
    private @Nullable RuntimeException lost;
    private EventLog.@Nullable Found event;
    private boolean unchanged;

    public void reset() {
        sent.clear();
        typed.clear();
        people.clear();
        recorded.clear();
        failure = null;
        lost = null;
        event = null;
        unchanged = false;
    }

    /** The commands sent from now on fail. */
    public void fail(RuntimeException with) {
        failure = with;
    }

    /** The next command is carried out, and its answer lost. */
    public void loseAnswer(RuntimeException with) {
        lost = with;
    }

    /** An erasure that nobody at the edge heard of. */
    public void erase(ParticipantId participant) {
        people.computeIfPresent(participant, (id, person) -> erased(person));
    }

    /** Every event that is looked for from now on is this one. */
    public void happened(Event what, Envelope envelope) {
        event = new EventLog.Found(what, envelope);
    }

    /** The commands sent from now on change nothing. */
    void changeNothing() {
        unchanged = true;
    }

    public List<Command> sent() {
        return sent;
    }

    /** The only command sent so far. */
    public Command only() {
        if (sent.size() != 1) throw new AssertionError(sent.size() + " commands were sent");
        return sent.getFirst();
    }

    public List<Sealer.Text> typed() {
        return typed;
    }

    Outcome send(Command command) {
        if (failure != null) throw failure;
        sent.add(command);
        var type = command.getClass().getSimpleName();
        var events = unchanged ? List.<Outcome.Event>of() : List.of(new Outcome.Event("event-" + sent.size(), type));
        var outcome = new Outcome(command.target().toString(), sent.size(), events);
        if (!unchanged) recorded.put(command.act().commandId(), outcome);
        if (command instanceof RegisterParticipant c) people.put(c.participant(), person(c, false));
        if (command instanceof ErasePersonalData c) erase(c.participant());
        var silence = lost;
        lost = null;
        if (silence != null) throw silence;
        return outcome;
    }

    Optional<Outcome> recorded(String commandId) {
        return Optional.ofNullable(recorded.get(commandId));
    }

    Optional<EventLog.Found> event(String eventId) {
        return Optional.ofNullable(event);
    }

    private void refuseErased(Owner owner) {
        var erased = people.values().stream()
                .filter(PersonFacts::erased)
                .map(person -> Owner.person(person.participant()))
                .anyMatch(owner::equals);
        if (erased) throw new KeysDestroyed(owner.key());
    }

    List<Sealed> seal(List<Sealer.Text> texts) {
        for (var text : texts) refuseErased(text.owner());
        typed.addAll(texts);
        return texts.stream().map(text -> new Sealed(text.field() + "....")).toList();
    }

    Facts facts() {
        return new FewFacts() {
            @Override
            public Optional<PersonFacts> person(ParticipantId participant) {
                return Optional.ofNullable(people.get(participant));
            }
        };
    }

    private static PersonFacts person(RegisterParticipant c, boolean erased) {
        return new PersonFacts(c.participant(), c.region(), c.constituency(), HashTreePSet.empty(), erased);
    }

    private static PersonFacts erased(PersonFacts person) {
        return new PersonFacts(person.participant(), person.region(), person.constituency(), person.memberOf(), true);
    }
}
