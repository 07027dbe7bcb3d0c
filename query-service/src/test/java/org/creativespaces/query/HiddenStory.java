package org.creativespaces.query;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Event;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.RiskId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeRaised;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeShared;
import org.creativespaces.events.challenge.NarrativeKind;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.solution.Adaptation;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.events.solution.RiskEvent.RiskIdentified;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.creativespaces.query.ledger.LedgerFixture;
import org.creativespaces.query.texts.KeyStoreFixture;

/** A space for its members, with something of every kind in it, and a public one into which a solution of it was adopted. */
final class HiddenStory {
    static final RegionCode LONDON = new RegionCode("E12000007");
    static final RegionCode LEEDS = new RegionCode("E08000035");
    static final String SECRET = "zqwhisper";
    static final String MISSING = "0190a5c0-0000-7000-8000-0000000000ff";
    static final SpaceId HIDDEN = SpaceId.of("0190a5c0-0000-7000-8000-0000000000a1");
    static final ChallengeId CHALLENGE = ChallengeId.of("0190a5c0-0000-7000-8000-0000000000a2");
    static final SolutionId SOLUTION = SolutionId.of("0190a5c0-0000-7000-8000-0000000000a3");
    static final CommitmentId COMMITMENT = CommitmentId.of("0190a5c0-0000-7000-8000-0000000000a4");
    static final RiskId RISK = RiskId.of("0190a5c0-0000-7000-8000-0000000000a5");
    static final NarrativeId NARRATIVE = NarrativeId.of("0190a5c0-0000-7000-8000-0000000000a6");
    static final SpaceId OPEN = SpaceId.of("0190a5c0-0000-7000-8000-0000000000b1");
    static final SolutionId ADAPTED = SolutionId.of("0190a5c0-0000-7000-8000-0000000000b3");
    static final ParticipantId MEMBER = ParticipantId.of("0190a5c0-0000-7000-8000-0000000000c1");
    static final ParticipantId OTHER = ParticipantId.of("0190a5c0-0000-7000-8000-0000000000c2");
    static final AgreementRule RULE = new AgreementRule(1, 0, false, false);
    static final List<String> HIDDEN_WORDS = List.of(
            SECRET,
            HIDDEN.toString(),
            CHALLENGE.toString(),
            SOLUTION.toString(),
            COMMITMENT.toString(),
            RISK.toString(),
            NARRATIVE.toString());

    private final Path folder;
    private final KeyStoreFixture keys;

    HiddenStory(Path folder) {
        this.folder = folder;
        this.keys = new KeyStoreFixture(folder);
    }

    void tell(LedgerFixture ledger) {
        var member = new Party(MEMBER, Constituency.CARER, null);
        var other = new Party(OTHER, Constituency.NGO, null);
        in(ledger, LONDON, null, registered(MEMBER), registered(OTHER));
        in(ledger, LONDON, HIDDEN, opened(HIDDEN, SECRET, LONDON, Visibility.MEMBERS));
        in(ledger, LONDON, HIDDEN, new SpaceJoined(MEMBER, HIDDEN, LONDON, 1, Constituency.CARER, null));
        in(
                ledger,
                LONDON,
                HIDDEN,
                new ChallengeRaised(CHALLENGE, HIDDEN, LONDON, member, text(SECRET), text(SECRET)),
                new NarrativeShared(CHALLENGE, NARRATIVE, NarrativeKind.EVIDENCE, member, text(SECRET)),
                new SolutionProposed(
                        SOLUTION,
                        HIDDEN,
                        LONDON,
                        member,
                        text(SECRET),
                        text(SECRET),
                        List.of(CHALLENGE),
                        List.of(NARRATIVE),
                        RULE,
                        null),
                new SolutionEndorsed(SOLUTION, 1, member, text(SECRET), null),
                new ActionCommitted(SOLUTION, COMMITMENT, 1, member, text(SECRET), LocalDate.of(2027, 1, 1), null),
                new RiskIdentified(SOLUTION, RISK, member, RiskCategory.SAFETY, text(SECRET), 2, 2));
        in(ledger, LEEDS, OPEN, opened(OPEN, "open", LEEDS, Visibility.PUBLIC));
        in(ledger, LEEDS, OPEN, new SpaceJoined(OTHER, OPEN, LEEDS, 1, Constituency.NGO, null));
        in(
                ledger,
                LEEDS,
                OPEN,
                new SolutionProposed(
                        ADAPTED,
                        OPEN,
                        LEEDS,
                        other,
                        text("adapted"),
                        null,
                        List.of(),
                        List.of(),
                        RULE,
                        new Adaptation(SOLUTION, 1, text("by bus"))),
                new SolutionEndorsed(ADAPTED, 1, other, text("good"), null));
    }

    private void in(LedgerFixture ledger, RegionCode region, SpaceId space, Event... events) {
        for (var event : events) ledger.append(event, ledger.envelope(region, space));
    }

    private ParticipantRegistered registered(ParticipantId person) {
        return new ParticipantRegistered(person, LONDON, Constituency.CARER, text("somebody"), null, null);
    }

    private SpaceOpened opened(SpaceId space, String word, RegionCode region, Visibility visibility) {
        return new SpaceOpened(space, region, text(word), text(word), List.of(), text(word), visibility, RULE);
    }

    private org.creativespaces.events.Sealed text(String text) {
        return keys.seal("programme", text);
    }

    void link(String subject, ParticipantId participant) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(keys.master().derive("subjects").orElseThrow(), "HmacSHA256"));
        var hash = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(("embedded\n" + subject).getBytes(StandardCharsets.UTF_8)));
        try (var state = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("state.db"));
                var statement = state.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS subject(subject TEXT PRIMARY KEY, participant TEXT NOT NULL)");
            statement.execute("INSERT INTO subject VALUES ('%s', '%s')".formatted(hash, participant));
        }
    }
}
