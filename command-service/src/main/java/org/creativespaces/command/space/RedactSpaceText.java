package org.creativespaces.command.space;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.RedactText;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.space.SpaceEvent;

/** Make one text about a space unreadable for good. */
public record RedactSpaceText(@TargetAggregateIdentifier SpaceId space, Act act, Words text) implements RedactText {
    @Override
    public SpaceId target() {
        return space;
    }

    @Override
    public SpaceEvent redacted() {
        return new SpaceEvent.TextRedacted(space, text.eventId(), text.field(), text.key(), text.reason());
    }
}
