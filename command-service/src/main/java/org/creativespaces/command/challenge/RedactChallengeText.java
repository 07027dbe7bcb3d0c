package org.creativespaces.command.challenge;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.RedactText;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.challenge.ChallengeEvent;

/** Make one text about a challenge unreadable for good. */
public record RedactChallengeText(@TargetAggregateIdentifier ChallengeId challenge, Act act, Words text)
        implements RedactText {
    @Override
    public ChallengeId target() {
        return challenge;
    }

    @Override
    public ChallengeEvent redacted() {
        return new ChallengeEvent.TextRedacted(challenge, text.eventId(), text.field(), text.key(), text.reason());
    }
}
