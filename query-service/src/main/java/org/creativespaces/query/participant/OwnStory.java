package org.creativespaces.query.participant;

import java.util.ArrayList;
import java.util.List;
import org.creativespaces.events.Event;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.WireTime;
import org.creativespaces.events.organisation.OrganisationEvent.MandateGranted;
import org.creativespaces.events.organisation.OrganisationEvent.MandateRevoked;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.participant.OwnData.Identity;
import org.creativespaces.query.participant.OwnData.Mandate;
import org.creativespaces.query.participant.OwnData.Membership;
import org.creativespaces.query.participant.OwnData.Side;
import org.creativespaces.query.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Gathers, event by event, what the events that name a person say of them. */
final class OwnStory {
    private final ParticipantId person;
    private final Texts texts;
    private final List<Side> sides = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Mandate> mandates = new ArrayList<>();
    private @Nullable Identity registered;
    private long version;

    OwnStory(ParticipantId person, Texts texts) {
        this.person = person;
        this.texts = texts;
    }

    void take(Recorded<Event> recorded) {
        var when = WireTime.format(recorded.envelope().occurredAt());
        if (recorded.event().aggregateId().equals(person.toString())) version = recorded.version();
        switch (recorded.event()) {
            case ParticipantRegistered e when e.participant().equals(person) -> register(e, when);
            case ConstituencyChanged e
            when e.participant().equals(person) -> sides.add(new Side(e.constituency(), when, open(e.reason())));
            case SpaceJoined e
            when e.participant().equals(person) ->
                memberships.add(new Membership(e.space(), e.groundRulesVersion(), when, null));
            case SpaceLeft e when e.participant().equals(person) -> leave(e.space(), when);
            case MandateGranted e
            when e.participant().equals(person) -> {
                revoke(e.organisation(), when);
                mandates.add(new Mandate(e.organisation(), List.copyOf(e.scope()), when, null));
            }
            case MandateRevoked e when e.participant().equals(person) -> revoke(e.organisation(), when);
            default -> {
                // What else they did is told as it stands.
            }
        }
    }

    /** As they are now; null while they are not registered. */
    @Nullable
    Identity identity() {
        var was = registered;
        return was == null
                ? null
                : new Identity(
                        was.id(),
                        version,
                        was.regionCode(),
                        sides.getLast().constituency(),
                        was.pseudonym(),
                        was.name(),
                        was.contact(),
                        was.registeredAt());
    }

    List<Side> sides() {
        return sides;
    }

    List<Membership> memberships() {
        return memberships;
    }

    List<Mandate> mandates() {
        return mandates;
    }

    private void register(ParticipantRegistered e, String when) {
        sides.add(new Side(e.constituency(), when, null));
        registered = new Identity(
                person,
                version,
                e.region(),
                e.constituency(),
                open(e.pseudonym()),
                open(e.name()),
                open(e.contact()),
                when);
    }

    private void leave(SpaceId space, String when) {
        memberships.replaceAll(stay -> stay.spaceId().equals(space) && stay.leftAt() == null ? stay.until(when) : stay);
    }

    /** A new grant takes the place of the one before. */
    private void revoke(OrganisationId organisation, String when) {
        mandates.replaceAll(mandate -> mandate.organisationId().equals(organisation) && mandate.revokedAt() == null
                ? mandate.until(when)
                : mandate);
    }

    private @Nullable String open(@Nullable Sealed text) {
        return texts.open(text);
    }
}
