package org.creativespaces.command.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.challenge.ChallengeSpec.CHALLENGE;
import static org.creativespaces.command.challenge.ChallengeSpec.CHALLENGE_CLOSED;
import static org.creativespaces.command.challenge.ChallengeSpec.NARRATIVE;
import static org.creativespaces.command.challenge.ChallengeSpec.OPEN;
import static org.creativespaces.command.challenge.ChallengeSpec.RAISED;
import static org.creativespaces.command.challenge.ChallengeSpec.TOLD;
import static org.creativespaces.command.challenge.ChallengeSpec.WITHDRAWN;
import static org.creativespaces.command.challenge.ChallengeSpec.WITHHELD;
import static org.creativespaces.command.challenge.ChallengeSpec.person;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.expecting;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Answers.handledBy;
import static org.creativespaces.command.decision.Answers.outcome;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.DEE;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.OTHER_TEXT;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;

import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.creativespaces.command.challenge.ChallengeCommand.CloseChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.RaiseChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.ReframeChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.ReinstateNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.ShareNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.WithdrawNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.WithholdNarrative;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refusal;
import org.creativespaces.command.facts.KnownFacts;
import org.creativespaces.command.facts.SpaceFacts;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.challenge.ChallengeEvent;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeReframed;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeReinstated;
import org.creativespaces.events.challenge.NarrativeKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChallengeAggregateTest {
    private static final SpaceFacts OF_MEMBERS =
            new SpaceFacts(SPACE, LEEDS, Visibility.MEMBERS, 1, OPEN.agreementRule(), false);

    @Test
    void every_command_has_a_handler() {
        assertThat(handledBy(ChallengeAggregate.class))
                .isEqualTo(Set.of(ChallengeCommand.class.getPermittedSubclasses()));
    }

    @Test
    void raise_it() {
        given(DEE)
                .when(new RaiseChallenge(CHALLENGE, by(DEE), SPACE, TEXT, null))
                .expectEvents(RAISED)
                .expectResultMessagePayloadMatching(outcome(CHALLENGE, 1, 1));
    }

    @Test
    void reframe_it() {
        given(DEE, RAISED)
                .when(new ReframeChallenge(CHALLENGE, expecting(1, by(DEE)), OTHER_TEXT, TEXT))
                .expectEvents(new ChallengeReframed(CHALLENGE, 2, OTHER_TEXT, TEXT));
    }

    @Test
    void reframe_what_somebody_else_has_reframed_meanwhile() {
        given(DEE, RAISED, TOLD)
                .when(new ReframeChallenge(CHALLENGE, expecting(1, by(DEE)), OTHER_TEXT, TEXT))
                .expectNoEvents()
                .expectResultMessagePayload(new Refusal(Reason.VERSION_MISMATCH, "The present version is 2."));
    }

    @Test
    void close_it() {
        given(DEE, RAISED).when(new CloseChallenge(CHALLENGE, by(DEE), REASON)).expectEvents(CHALLENGE_CLOSED);
    }

    @Test
    void share_a_narrative() {
        given(ANA, RAISED)
                .when(new ShareNarrative(CHALLENGE, by(ANA), NARRATIVE, NarrativeKind.LIVED_EXPERIENCE, TEXT))
                .expectEvents(TOLD)
                .expectResultMessagePayloadMatching(outcome(CHALLENGE, 2, 1));
    }

    @Test
    void withdraw_a_narrative() {
        given(ANA, RAISED, TOLD)
                .when(new WithdrawNarrative(CHALLENGE, by(ANA), NARRATIVE, REASON))
                .expectEvents(WITHDRAWN);
    }

    @Test
    void withhold_a_narrative() {
        given(ANA, RAISED, TOLD)
                .when(new WithholdNarrative(CHALLENGE, organiser(LEEDS), NARRATIVE, REASON))
                .expectEvents(WITHHELD);
    }

    @Test
    void reinstate_a_narrative() {
        given(ANA, RAISED, TOLD, WITHHELD)
                .when(new ReinstateNarrative(CHALLENGE, organiser(LEEDS), NARRATIVE, REASON))
                .expectEvents(new NarrativeReinstated(CHALLENGE, NARRATIVE, REASON));
    }

    @Test
    void what_is_in_a_space_for_its_members_is_not_there_for_others() {
        given(new KnownFacts(OF_MEMBERS, person(by(DEE), false, false)), RAISED)
                .when(new ReframeChallenge(CHALLENGE, by(DEE), OTHER_TEXT, TEXT))
                .expectNoEvents()
                .expectResultMessagePayload(new Refusal(Reason.CHALLENGE_NOT_FOUND, "There is no such challenge."));
        assertThat(Challenge.none(new RaiseChallenge(CHALLENGE, by(DEE), SPACE, TEXT, null))
                        .reason())
                .as("raised in a space that is not there")
                .isEqualTo(Reason.SPACE_NOT_FOUND);
    }

    private static TestExecutor<ChallengeAggregate> given(ParticipantId actor, ChallengeEvent... history) {
        return given(new KnownFacts(OPEN, person(by(actor), true, false)), history);
    }

    private static TestExecutor<ChallengeAggregate> given(KnownFacts facts, ChallengeEvent... history) {
        return new AggregateTestFixture<>(ChallengeAggregate.class)
                .registerInjectableResource(facts)
                .given((Object[]) history);
    }
}
