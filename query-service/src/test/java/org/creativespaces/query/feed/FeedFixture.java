package org.creativespaces.query.feed;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.creativespaces.events.Actor;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.Event;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
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

/** A ledger of two regions: a public space in London, and one for members in Leeds. */
final class FeedFixture implements AutoCloseable {
    static final RegionCode LONDON = new RegionCode("E12000007");
    static final RegionCode LEEDS = new RegionCode("E08000035");
    static final SpaceId OPEN = SpaceId.of("0190a5c0-0000-7000-8000-000000000001");
    static final SpaceId CLOSED = SpaceId.of("0190a5c0-0000-7000-8000-000000000002");
    static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000003");
    static final SolutionId SOLUTION = SolutionId.of("0190a5c0-0000-7000-8000-000000000004");
    static final SolutionId OTHER = SolutionId.of("0190a5c0-0000-7000-8000-000000000005");
    static final OrganisationId BODY = OrganisationId.of("0190a5c0-0000-7000-8000-000000000006");
    static final Sealed TEXT = new Sealed("eyJhIjoiYiJ9..YQ.YQ.YQ");

    static final Viewer AUDITOR = new Viewer(Set.of(Role.AUDITOR), Set.of(), null, Set.of());
    static final Viewer PARTNER = partner(new PartnerGrant(true, Set.of(), Set.of()));
    static final Viewer OF_LEEDS = new Viewer(Set.of(Role.ORGANISER), Set.of(LEEDS), null, Set.of());
    static final Viewer OF_NOTHING = new Viewer(Set.of(Role.ORGANISER), Set.of(), null, Set.of());
    static final Viewer PARTNER_OF_LEEDS =
            new Viewer(Set.of(Role.PARTNER, Role.ORGANISER), Set.of(LEEDS), PARTNER.granted(), null, Set.of());

    private static final AgreementRule RULE = new AgreementRule(5, 2, true, true);

    private final LedgerFixture ledger;
    private final LedgerReader reader;

    static Viewer partner(PartnerGrant granted) {
        return new Viewer(Set.of(Role.PARTNER), Set.of(), granted, null, Set.of());
    }

    FeedFixture(Path folder) {
        ledger = new LedgerFixture(folder);
        reader = ledger.reader();
    }

    /** Seven events: 1 and 2 in London, 3 without a space, 4 and 5 in Leeds, 6 about Leeds too, 7 in London. */
    FeedFixture begun() {
        in(LONDON, OPEN, opened(OPEN, LONDON, Visibility.PUBLIC));
        in(LONDON, OPEN, proposed(SOLUTION, OPEN, LONDON));
        in(LONDON, null, new ParticipantRegistered(ANA, LONDON, Constituency.CARER, TEXT, null, null));
        in(LEEDS, CLOSED, opened(CLOSED, LEEDS, Visibility.MEMBERS));
        in(LEEDS, CLOSED, proposed(OTHER, CLOSED, LEEDS));
        append(envelope(LONDON, null, List.of(LEEDS)), new ConstituencyChanged(ANA, Constituency.SERVICE_USER, null));
        endorsed();
        return this;
    }

    Recorded<Event> endorsed() {
        return in(
                LONDON, OPEN, new SolutionEndorsed(SOLUTION, 1, new Party(ANA, Constituency.CARER, BODY), TEXT, null));
    }

    void endorsed(int times) {
        ledger.execute("BEGIN");
        for (var i = 0; i < times; i++) endorsed();
        ledger.execute("COMMIT");
    }

    Recorded<Event> in(RegionCode region, SpaceId space, Event event) {
        return append(envelope(region, space, List.of()), event);
    }

    long raw(String payload) {
        return ledger.appendRaw(SOLUTION.toString(), "org.creativespaces.solution.endorsed.v1", payload);
    }

    LedgerReader reader() {
        return reader;
    }

    Feed feed() {
        return feed(reader);
    }

    Feed feed(LedgerReader over) {
        return new Feed(over, new ReadableSpaces(reader, new EventDecoder())::find);
    }

    private Recorded<Event> append(Envelope envelope, Event event) {
        return ledger.append(event, envelope);
    }

    private Envelope envelope(RegionCode region, SpaceId space, List<RegionCode> toRegions) {
        var usual = ledger.envelope(region, space);
        return new Envelope(
                Actor.participant(ANA),
                Actor.client("organiser-cli"),
                space,
                region,
                toRegions,
                usual.commandId(),
                usual.correlationId(),
                "cause",
                usual.occurredAt(),
                usual.salt());
    }

    private static SpaceOpened opened(SpaceId space, RegionCode region, Visibility visibility) {
        return new SpaceOpened(space, region, TEXT, TEXT, List.of(), TEXT, visibility, RULE);
    }

    private static SolutionProposed proposed(SolutionId solution, SpaceId space, RegionCode region) {
        var proposer = new Party(ANA, Constituency.CARER, null);
        return new SolutionProposed(solution, space, region, proposer, TEXT, null, List.of(), List.of(), RULE, null);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
