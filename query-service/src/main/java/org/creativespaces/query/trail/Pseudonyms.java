package org.creativespaces.query.trail;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.creativespaces.events.Actor;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;
import org.jspecify.annotations.Nullable;

/** The pseudonym that each participant registered under. Kept sealed, so that an erasure holds at once. */
final class Pseudonyms {
    private static final int KEPT = 20_000;

    private final LedgerReader ledger;
    private final EventDecoder decoder;
    private final Cache<String, @Nullable Sealed> pseudonyms =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Pseudonyms(LedgerReader ledger, EventDecoder decoder) {
        this.ledger = ledger;
        this.decoder = decoder;
    }

    /** None for whoever is no participant. */
    @Nullable
    Sealed of(Actor actor) {
        if (actor.kind() != Actor.Kind.PARTICIPANT) return null;
        return pseudonyms.get(actor.id(), id -> read(id).orElse(null));
    }

    private Optional<Sealed> read(String participant) {
        return ledger.stream(participant, 0, 1).stream()
                .map(decoder::decode)
                .map(recorded -> recorded.event())
                .filter(ParticipantRegistered.class::isInstance)
                .map(event -> ((ParticipantRegistered) event).pseudonym())
                .findFirst();
    }
}
