package org.creativespaces.command.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.challenge.ChallengeSpec.CHALLENGE;
import static org.creativespaces.command.challenge.ChallengeSpec.CHALLENGE_CLOSED;
import static org.creativespaces.command.challenge.ChallengeSpec.CLOSED;
import static org.creativespaces.command.challenge.ChallengeSpec.OPEN;
import static org.creativespaces.command.challenge.ChallengeSpec.RAISED;
import static org.creativespaces.command.challenge.ChallengeSpec.byStranger;
import static org.creativespaces.command.challenge.ChallengeSpec.in;
import static org.creativespaces.command.challenge.ChallengeSpec.raisedBy;
import static org.creativespaces.command.decision.Acts.admin;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.BO;
import static org.creativespaces.command.decision.Words.DEE;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.OTHER_TEXT;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.command.decision.Words.TEXT;

import java.util.Set;
import org.creativespaces.command.challenge.ChallengeCommand.CloseChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.RaiseChallenge;
import org.creativespaces.command.challenge.ChallengeCommand.ReframeChallenge;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.By;
import org.creativespaces.command.decision.DeciderSpec;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Scope;
import org.creativespaces.events.Actor;
import org.creativespaces.events.challenge.ChallengeEvent;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeReframed;
import org.creativespaces.events.challenge.ChallengeEvent.TextRedacted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Raising, reframing and closing; what is told of a challenge is in {@link NarrativesTest}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChallengeTest {
    private static final Act ORGANISER = organiser(LEEDS);
    private static final Act STRANGER = organiser(LONDON);
    private static final ChallengeEvent NOBODYS = raisedBy(null);

    private final DeciderSpec<ChallengeCommand, Challenge, ChallengeEvent> challenge = in(OPEN);

    @Test
    void a_member_raises_a_challenge() {
        challenge.given().when(raise(by(DEE))).then(RAISED);
    }

    @Test
    void an_organiser_records_that_a_member_raised_one() {
        challenge.given().when(raise(onBehalf(DEE, LEEDS))).then(RAISED);
    }

    @Test
    void an_organiser_raises_one_without_joining() {
        challenge.given().when(raise(ORGANISER)).then(NOBODYS);
    }

    @Test
    void an_organiser_who_takes_part_raises_one_as_a_member_if_they_are_one() {
        var both = new By(Actor.participant(DEE), DEE, false, Set.of(LEEDS), false);
        var act = new Act(both, "command-1", "workshop-7", ORGANISER.occurredAt(), null);
        challenge.given().when(raise(act)).then(RAISED);
        byStranger().given().when(raise(act)).then(NOBODYS);
    }

    @Test
    void nobody_else_raises_one() {
        byStranger().given().when(raise(by(DEE))).thenRefused(Reason.NOT_A_MEMBER);
        byStranger().given().when(raise(onBehalf(DEE, LEEDS))).thenRefused(Reason.NOT_A_MEMBER);
        challenge.given().when(raise(STRANGER)).thenRefused(Reason.NOT_PERMITTED);
        challenge.given().when(raise(admin())).thenRefused(Reason.NOT_PERMITTED);
        challenge.given().when(raise(onBehalf(DEE, LONDON))).thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void there_is_no_challenge_without_a_space() {
        in(null).given().when(raise(by(DEE))).thenRefused(Reason.SPACE_NOT_FOUND);
        in(null).given().when(raise(ORGANISER)).thenRefused(Reason.SPACE_NOT_FOUND);
    }

    @Test
    void none_is_raised_in_a_closed_space() {
        in(CLOSED).given().when(raise(by(DEE))).thenRefused(Reason.SPACE_CLOSED);
        in(CLOSED).given().when(raise(ORGANISER)).thenRefused(Reason.SPACE_CLOSED);
        in(CLOSED).given().when(raise(STRANGER)).thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void a_challenge_is_raised_once() {
        challenge.given(RAISED).when(raise(by(DEE))).thenRefused(Reason.ALREADY_EXISTS);
        challenge.given(RAISED, CHALLENGE_CLOSED).when(raise(ORGANISER)).thenRefused(Reason.ALREADY_EXISTS);
    }

    @Test
    void what_was_not_raised_is_not_there() {
        in(null).given().when(reframe(ORGANISER)).thenRefused(Reason.CHALLENGE_NOT_FOUND);
        in(null).given().when(close(ORGANISER)).thenRefused(Reason.CHALLENGE_NOT_FOUND);
    }

    @Test
    void who_raised_it_puts_it_in_other_words() {
        challenge.given(RAISED).when(reframe(by(DEE))).then(reframed(2));
        challenge.given(RAISED).when(reframe(onBehalf(DEE, LEEDS))).then(reframed(2));
    }

    @Test
    void so_does_an_organiser_and_every_framing_has_its_number() {
        challenge.given(NOBODYS, reframed(2)).when(reframe(ORGANISER)).then(reframed(3));
    }

    @Test
    void nobody_else_reframes_or_closes_it() {
        challenge.given(RAISED).when(reframe(by(BO))).thenRefused(Reason.NOT_PERMITTED);
        challenge.given(NOBODYS).when(reframe(by(BO))).thenRefused(Reason.NOT_PERMITTED);
        challenge.given(RAISED).when(reframe(STRANGER)).thenRefused(Reason.NOT_PERMITTED);
        challenge.given(RAISED).when(reframe(onBehalf(DEE, LONDON))).thenRefused(Reason.NOT_PERMITTED);
        challenge.given(RAISED).when(close(by(BO))).thenRefused(Reason.NOT_PERMITTED);
        challenge.given(NOBODYS).when(close(by(BO))).thenRefused(Reason.NOT_PERMITTED);
        challenge.given(RAISED).when(close(STRANGER)).thenRefused(Reason.NOT_PERMITTED);
        challenge.given(RAISED).when(close(onBehalf(DEE, LONDON))).thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void who_raised_it_and_left_does_so_no_more() {
        byStranger().given(RAISED).when(reframe(by(DEE))).thenRefused(Reason.NOT_A_MEMBER);
        byStranger().given(RAISED).when(close(by(DEE))).thenRefused(Reason.NOT_A_MEMBER);
    }

    @Test
    void it_is_closed_by_who_raised_it_or_an_organiser() {
        challenge.given(RAISED).when(close(by(DEE))).then(CHALLENGE_CLOSED);
        challenge.given(RAISED).when(close(ORGANISER)).then(CHALLENGE_CLOSED);
    }

    @Test
    void closing_twice_changes_nothing() {
        challenge.given(RAISED, CHALLENGE_CLOSED).when(close(by(DEE))).thenNothing();
    }

    @Test
    void a_closed_challenge_keeps_its_words() {
        challenge.given(RAISED, CHALLENGE_CLOSED).when(reframe(by(DEE))).thenRefused(Reason.CHALLENGE_CLOSED);
        challenge.given(RAISED, CHALLENGE_CLOSED).when(reframe(ORGANISER)).thenRefused(Reason.CHALLENGE_CLOSED);
    }

    @Test
    void a_challenge_of_a_closed_space_stays_as_it_is() {
        in(CLOSED).given(RAISED).when(reframe(by(DEE))).thenRefused(Reason.SPACE_CLOSED);
        in(CLOSED).given(RAISED).when(reframe(ORGANISER)).thenRefused(Reason.SPACE_CLOSED);
        in(CLOSED).given(RAISED).when(close(by(DEE))).thenRefused(Reason.SPACE_CLOSED);
        in(CLOSED).given(RAISED).when(close(ORGANISER)).thenRefused(Reason.SPACE_CLOSED);
    }

    @Test
    void a_redaction_changes_nothing_else() {
        challenge
                .given(RAISED, new TextRedacted(CHALLENGE, "event", "title", "key", REASON))
                .when(reframe(by(DEE)))
                .then(reframed(2));
    }

    @Test
    void every_event_counts_to_the_space_and_its_region() {
        var raised = Challenge.evolve(new Challenge.Unraised(), RAISED);
        assertThat(Challenge.scope(new Challenge.Unraised(), RAISED)).isEqualTo(Scope.in(SPACE, LEEDS));
        assertThat(Challenge.scope(raised, CHALLENGE_CLOSED)).isEqualTo(Scope.in(SPACE, LEEDS));
    }

    private static ChallengeCommand raise(Act act) {
        return new RaiseChallenge(CHALLENGE, act, SPACE, TEXT, null);
    }

    private static ChallengeCommand reframe(Act act) {
        return new ReframeChallenge(CHALLENGE, act, OTHER_TEXT, TEXT);
    }

    private static ChallengeCommand close(Act act) {
        return new CloseChallenge(CHALLENGE, act, REASON);
    }

    private static ChallengeEvent reframed(int framing) {
        return new ChallengeReframed(CHALLENGE, framing, OTHER_TEXT, TEXT);
    }
}
