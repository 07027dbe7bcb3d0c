package org.creativespaces.command.challenge;

import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.BO;
import static org.creativespaces.command.decision.Words.DEE;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.RULE;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;
import static org.creativespaces.events.Constituency.ACADEMIC;
import static org.creativespaces.events.Constituency.NGO;
import static org.creativespaces.events.Constituency.SERVICE_USER;

import java.util.Map;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.DeciderSpec;
import org.creativespaces.command.facts.PersonFacts;
import org.creativespaces.command.facts.SpaceFacts;
import org.creativespaces.command.facts.Standing;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.challenge.ChallengeEvent;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeClosed;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeRaised;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeShared;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithdrawn;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithheld;
import org.creativespaces.events.challenge.NarrativeKind;
import org.pcollections.HashTreePSet;

/**
 * A challenge that Dee, an academic, raised in a space of Leeds, where Ana (service user) and Bo (NGO) are members too; Ana
 * told what she lived through.
 */
final class ChallengeSpec {
    static final SpaceFacts OPEN = new SpaceFacts(SPACE, LEEDS, Visibility.PUBLIC, 1, RULE, false);
    static final SpaceFacts CLOSED = new SpaceFacts(SPACE, LEEDS, Visibility.PUBLIC, 1, RULE, true);
    static final ChallengeId CHALLENGE = ChallengeId.of("0190a5c0-0000-7000-8000-000000000007");
    static final NarrativeId NARRATIVE = NarrativeId.of("0190a5c0-0000-7000-8000-000000000008");
    static final Party SERVICE_USER_ANA = new Party(ANA, SERVICE_USER, null);
    static final Party RAISER_DEE = new Party(DEE, ACADEMIC, null);
    static final ChallengeEvent RAISED = raisedBy(RAISER_DEE);
    static final ChallengeEvent TOLD =
            new NarrativeShared(CHALLENGE, NARRATIVE, NarrativeKind.LIVED_EXPERIENCE, SERVICE_USER_ANA, TEXT);
    static final ChallengeEvent WITHDRAWN = new NarrativeWithdrawn(CHALLENGE, NARRATIVE, REASON);
    static final ChallengeEvent WITHHELD = new NarrativeWithheld(CHALLENGE, NARRATIVE, REASON);
    static final ChallengeEvent CHALLENGE_CLOSED = new ChallengeClosed(CHALLENGE, REASON);

    private static final Map<ParticipantId, Constituency> MEMBERS = Map.of(ANA, SERVICE_USER, BO, NGO, DEE, ACADEMIC);

    private ChallengeSpec() {}

    static ChallengeEvent raisedBy(Party raiser) {
        return new ChallengeRaised(CHALLENGE, SPACE, LEEDS, raiser, TEXT, null);
    }

    /** In this space, where everybody is a member. */
    static DeciderSpec<ChallengeCommand, Challenge, ChallengeEvent> in(SpaceFacts space) {
        return spec(space, true, false);
    }

    /** In the open space, but the one who acts has left or never joined. */
    static DeciderSpec<ChallengeCommand, Challenge, ChallengeEvent> byStranger() {
        return spec(OPEN, false, false);
    }

    /** In the open space, but the one who acts is erased. */
    static DeciderSpec<ChallengeCommand, Challenge, ChallengeEvent> byErased() {
        return spec(OPEN, false, true);
    }

    static PersonFacts person(Act act, boolean member, boolean erased) {
        var actor = act.by().participant();
        if (actor == null) return null;
        var memberOf = member ? HashTreePSet.singleton(SPACE) : HashTreePSet.<SpaceId>empty();
        return new PersonFacts(actor, LEEDS, MEMBERS.get(actor), memberOf, erased);
    }

    private static DeciderSpec<ChallengeCommand, Challenge, ChallengeEvent> spec(
            SpaceFacts space, boolean member, boolean erased) {
        return new DeciderSpec<>(
                new Challenge.Unraised(),
                Challenge::evolve,
                (command, state) ->
                        Challenge.decide(command, new Standing(space, person(command.act(), member, erased)), state));
    }
}
