package org.creativespaces.command.participant;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.RedactText;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.participant.ParticipantEvent;

/** Make one text about a participant unreadable for good. */
public record RedactParticipantText(
        @TargetAggregateIdentifier ParticipantId participant, Act act, Words text) implements RedactText {
    @Override
    public ParticipantId target() {
        return participant;
    }

    @Override
    public ParticipantEvent redacted() {
        return new ParticipantEvent.TextRedacted(participant, text.eventId(), text.field(), text.key(), text.reason());
    }
}
