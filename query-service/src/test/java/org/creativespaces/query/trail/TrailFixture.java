package org.creativespaces.query.trail;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.creativespaces.events.Actor;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.Event;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.creativespaces.query.identity.PartnerGrant;
import org.creativespaces.query.identity.ReadableSpaces;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerFixture;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.texts.KeyStoreFixture;

/** A ledger and a key store with somebody in them, and the trails told from both. */
final class TrailFixture implements AutoCloseable {
    static final SpaceId SPACE = SpaceId.of("0190a5c0-0000-7000-8000-000000000001");
    static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");
    static final SolutionId SOLUTION = SolutionId.of("0190a5c0-0000-7000-8000-000000000003");
    static final ParticipantId BO = ParticipantId.of("0190a5c0-0000-7000-8000-000000000004");
    static final RegionCode LONDON = LedgerFixture.LONDON;
    static final AgreementRule RULE = new AgreementRule(5, 2, true, true);
    static final Party BY_ANA = new Party(ANA, Constituency.CARER, null);
    static final Party BY_BO = new Party(BO, Constituency.NGO, null);

    static final Viewer AUDITOR = new Viewer(Set.of(Role.AUDITOR), Set.of(), null, Set.of());
    static final Viewer PARTNER = partner(new PartnerGrant(true, Set.of(), Set.of()));
    static final Viewer ORGANISER = new Viewer(Set.of(Role.ORGANISER), Set.of(LONDON), null, Set.of());
    static final Viewer MEMBER = new Viewer(Set.of(Role.PARTICIPANT), Set.of(), ANA, Set.of(SPACE));

    private final LedgerFixture ledger;
    private final KeyStoreFixture keys;
    private final LedgerReader reader;

    static Viewer partner(PartnerGrant granted) {
        return new Viewer(Set.of(Role.PARTNER), Set.of(), granted, null, Set.of());
    }

    TrailFixture(Path folder) {
        ledger = new LedgerFixture(folder);
        keys = new KeyStoreFixture(folder);
        reader = ledger.reader();
    }

    LedgerReader reader() {
        return reader;
    }

    LedgerFixture ledger() {
        return ledger;
    }

    TrailQueries trails() {
        var decoder = new EventDecoder();
        return new TrailConfiguration()
                .trailQueries(reader, decoder, new ReadableSpaces(reader, decoder), keys.texts());
    }

    /** A space, Ana and Bo, and the solution that Ana proposed: its title is "Walk together". */
    TrailFixture begun(Visibility visibility) {
        by(
                Actor.user("olga"),
                new SpaceOpened(
                        SPACE,
                        LONDON,
                        text("Space"),
                        text("To talk"),
                        List.of(),
                        text("Listen first."),
                        visibility,
                        RULE));
        by(ana(), registered(ANA, "ana's pseudonym"));
        by(Actor.participant(BO), registered(BO, "bo's pseudonym"));
        by(
                ana(),
                new SolutionProposed(
                        SOLUTION,
                        SPACE,
                        LONDON,
                        BY_ANA,
                        text("Walk together"),
                        null,
                        List.of(),
                        List.of(),
                        RULE,
                        null));
        return this;
    }

    Recorded<Event> by(Actor actor, Event event) {
        return by(actor, null, event);
    }

    Recorded<Event> by(Actor actor, Actor recordedBy, Event event) {
        var usual = ledger.envelope(LONDON, SPACE);
        return ledger.append(
                event,
                new Envelope(
                        actor,
                        recordedBy,
                        usual.space(),
                        usual.region(),
                        usual.toRegions(),
                        usual.commandId(),
                        usual.correlationId(),
                        null,
                        Instant.parse("2026-03-01T09:00:00.120Z"),
                        usual.salt()));
    }

    Sealed text(String text) {
        return keys.seal("solution/" + SOLUTION, text);
    }

    Sealed personal(ParticipantId owner, String text) {
        return keys.seal("person/" + owner, text);
    }

    void erase(ParticipantId person) {
        keys.destroyAllOf("person/" + person);
    }

    static Actor ana() {
        return Actor.participant(ANA);
    }

    private ParticipantRegistered registered(ParticipantId id, String pseudonym) {
        return new ParticipantRegistered(id, LONDON, Constituency.CARER, personal(id, pseudonym), null, null);
    }

    @Override
    public void close() {
        keys.close();
        ledger.close();
    }
}
