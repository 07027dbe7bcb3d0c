package org.creativespaces.command.axon;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.creativespaces.command.ledger.ErasureLog;
import org.creativespaces.events.Redaction;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;

/** Finds erasures and redactions by reading all events. */
final class StreamedErasureLog implements ErasureLog {
    private final WholeStream stream;
    private final List<Erasure> found = new ArrayList<>();

    StreamedErasureLog(EventStore events) {
        stream = new WholeStream(events, this::note);
    }

    @Override
    public synchronized List<Erasure> after(long position) {
        stream.readOn();
        return found.stream().filter(erasure -> erasure.position() > position).toList();
    }

    private void note(TrackedEventMessage<?> event) {
        var position = WholeStream.position(event);
        switch (event.getPayload()) {
            case PersonalDataErased e -> found.add(new OfPerson(position, e.participant()));
            case Redaction e -> found.add(new OfText(position, e.key()));
            default -> {}
        }
    }
}
