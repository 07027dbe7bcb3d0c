package org.creativespaces.command.challenge;

import static org.creativespaces.command.challenge.ChallengeSpec.CHALLENGE;
import static org.creativespaces.command.challenge.ChallengeSpec.CHALLENGE_CLOSED;
import static org.creativespaces.command.challenge.ChallengeSpec.CLOSED;
import static org.creativespaces.command.challenge.ChallengeSpec.NARRATIVE;
import static org.creativespaces.command.challenge.ChallengeSpec.OPEN;
import static org.creativespaces.command.challenge.ChallengeSpec.RAISED;
import static org.creativespaces.command.challenge.ChallengeSpec.TOLD;
import static org.creativespaces.command.challenge.ChallengeSpec.WITHDRAWN;
import static org.creativespaces.command.challenge.ChallengeSpec.WITHHELD;
import static org.creativespaces.command.challenge.ChallengeSpec.byErased;
import static org.creativespaces.command.challenge.ChallengeSpec.byStranger;
import static org.creativespaces.command.challenge.ChallengeSpec.in;
import static org.creativespaces.command.decision.Acts.admin;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.BO;
import static org.creativespaces.command.decision.Words.DEE;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.REASON;
import static org.creativespaces.command.decision.Words.TEXT;

import org.creativespaces.command.challenge.ChallengeCommand.ReinstateNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.ShareNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.WithdrawNarrative;
import org.creativespaces.command.challenge.ChallengeCommand.WithholdNarrative;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.DeciderSpec;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.events.challenge.ChallengeEvent;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeReinstated;
import org.creativespaces.events.challenge.NarrativeKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NarrativesTest {
    private static final Act ORGANISER = organiser(LEEDS);
    private static final ChallengeEvent REINSTATED = new NarrativeReinstated(CHALLENGE, NARRATIVE, REASON);

    private final DeciderSpec<ChallengeCommand, Challenge, ChallengeEvent> challenge = in(OPEN);

    @Test
    void a_member_tells_what_they_know() {
        challenge.given(RAISED).when(tell(by(ANA))).then(TOLD);
    }

    @Test
    void an_organiser_records_what_a_member_told() {
        challenge.given(RAISED).when(tell(onBehalf(ANA, LEEDS))).then(TOLD);
    }

    @Test
    void nobody_else_tells_anything() {
        byStranger().given(RAISED).when(tell(by(ANA))).thenRefused(Reason.NOT_A_MEMBER);
        byErased().given(RAISED).when(tell(onBehalf(ANA, LEEDS))).thenRefused(Reason.PERSON_ERASED);
        challenge.given(RAISED).when(tell(ORGANISER)).thenRefused(Reason.NOT_PERMITTED);
        challenge.given(RAISED).when(tell(admin())).thenRefused(Reason.NOT_PERMITTED);
        challenge.given(RAISED).when(tell(onBehalf(ANA, LONDON))).thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void nothing_is_told_of_a_closed_challenge_or_in_a_closed_space() {
        challenge.given(RAISED, CHALLENGE_CLOSED).when(tell(by(ANA))).thenRefused(Reason.CHALLENGE_CLOSED);
        in(CLOSED).given(RAISED).when(tell(by(ANA))).thenRefused(Reason.SPACE_CLOSED);
    }

    @Test
    void a_narrative_is_told_once() {
        challenge.given(RAISED, TOLD).when(tell(by(BO))).thenRefused(Reason.ALREADY_EXISTS);
        challenge.given(RAISED, TOLD, WITHDRAWN).when(tell(by(ANA))).thenRefused(Reason.ALREADY_EXISTS);
    }

    @Test
    void nothing_is_told_of_what_was_not_raised() {
        in(null).given().when(tell(by(ANA))).thenRefused(Reason.CHALLENGE_NOT_FOUND);
        in(null).given().when(withdraw(by(ANA))).thenRefused(Reason.CHALLENGE_NOT_FOUND);
        in(null).given().when(withhold(ORGANISER)).thenRefused(Reason.CHALLENGE_NOT_FOUND);
        in(null).given().when(reinstate(ORGANISER)).thenRefused(Reason.CHALLENGE_NOT_FOUND);
    }

    @Test
    void what_was_not_told_is_not_there() {
        challenge.given(RAISED).when(withdraw(by(ANA))).thenRefused(Reason.NARRATIVE_NOT_FOUND);
        challenge.given(RAISED).when(withhold(ORGANISER)).thenRefused(Reason.NARRATIVE_NOT_FOUND);
        challenge.given(RAISED).when(reinstate(ORGANISER)).thenRefused(Reason.NARRATIVE_NOT_FOUND);
    }

    @Test
    void its_author_withdraws_a_narrative() {
        challenge.given(RAISED, TOLD).when(withdraw(by(ANA))).then(WITHDRAWN);
        challenge.given(RAISED, TOLD).when(withdraw(onBehalf(ANA, LEEDS))).then(WITHDRAWN);
    }

    @Test
    void they_may_after_leaving_and_after_every_closure() {
        byStranger().given(RAISED, TOLD).when(withdraw(by(ANA))).then(WITHDRAWN);
        in(CLOSED).given(RAISED, TOLD).when(withdraw(by(ANA))).then(WITHDRAWN);
        challenge.given(RAISED, TOLD, CHALLENGE_CLOSED).when(withdraw(by(ANA))).then(WITHDRAWN);
    }

    @Test
    void they_may_while_it_is_withheld() {
        challenge.given(RAISED, TOLD, WITHHELD).when(withdraw(by(ANA))).then(WITHDRAWN);
    }

    @Test
    void withdrawing_twice_changes_nothing() {
        challenge.given(RAISED, TOLD, WITHDRAWN).when(withdraw(by(ANA))).thenNothing();
    }

    @Test
    void nobody_else_withdraws_it() {
        challenge.given(RAISED, TOLD).when(withdraw(by(DEE))).thenRefused(Reason.NOT_PERMITTED);
        challenge.given(RAISED, TOLD).when(withdraw(ORGANISER)).thenRefused(Reason.NOT_PERMITTED);
        challenge.given(RAISED, TOLD).when(withdraw(onBehalf(BO, LEEDS))).thenRefused(Reason.NOT_PERMITTED);
        challenge.given(RAISED, TOLD).when(withdraw(onBehalf(ANA, LONDON))).thenRefused(Reason.NOT_PERMITTED);
    }

    @Test
    void nothing_is_recorded_for_somebody_erased() {
        byErased().given(RAISED, TOLD).when(withdraw(onBehalf(ANA, LEEDS))).thenRefused(Reason.PERSON_ERASED);
    }

    @Test
    void an_organiser_withholds_a_narrative() {
        challenge.given(RAISED, TOLD).when(withhold(ORGANISER)).then(WITHHELD);
    }

    @Test
    void they_may_after_every_closure() {
        in(CLOSED)
                .given(RAISED, TOLD, CHALLENGE_CLOSED)
                .when(withhold(ORGANISER))
                .then(WITHHELD);
        in(CLOSED)
                .given(RAISED, TOLD, WITHHELD, CHALLENGE_CLOSED)
                .when(reinstate(ORGANISER))
                .then(REINSTATED);
    }

    @Test
    void an_organiser_reinstates_what_is_withheld() {
        challenge.given(RAISED, TOLD, WITHHELD).when(reinstate(ORGANISER)).then(REINSTATED);
        challenge
                .given(RAISED, TOLD, WITHHELD, REINSTATED)
                .when(withhold(ORGANISER))
                .then(WITHHELD);
    }

    @Test
    void moderating_twice_changes_nothing() {
        challenge.given(RAISED, TOLD, WITHHELD).when(withhold(ORGANISER)).thenNothing();
        challenge.given(RAISED, TOLD).when(reinstate(ORGANISER)).thenNothing();
    }

    @Test
    void nobody_else_moderates() {
        for (var act : new Act[] {by(ANA), by(DEE), organiser(LONDON), admin(), onBehalf(ANA, LEEDS)}) {
            challenge.given(RAISED, TOLD).when(withhold(act)).thenRefused(Reason.NOT_PERMITTED);
            challenge.given(RAISED, TOLD, WITHHELD).when(reinstate(act)).thenRefused(Reason.NOT_PERMITTED);
        }
    }

    @Test
    void what_its_author_withdrew_is_not_moderated_any_more() {
        challenge.given(RAISED, TOLD, WITHDRAWN).when(withhold(ORGANISER)).thenRefused(Reason.NARRATIVE_WITHDRAWN);
        challenge
                .given(RAISED, TOLD, WITHHELD, WITHDRAWN)
                .when(reinstate(ORGANISER))
                .thenRefused(Reason.NARRATIVE_WITHDRAWN);
    }

    private static ChallengeCommand tell(Act act) {
        return new ShareNarrative(CHALLENGE, act, NARRATIVE, NarrativeKind.LIVED_EXPERIENCE, TEXT);
    }

    private static ChallengeCommand withdraw(Act act) {
        return new WithdrawNarrative(CHALLENGE, act, NARRATIVE, REASON);
    }

    private static ChallengeCommand withhold(Act act) {
        return new WithholdNarrative(CHALLENGE, act, NARRATIVE, REASON);
    }

    private static ChallengeCommand reinstate(Act act) {
        return new ReinstateNarrative(CHALLENGE, act, NARRATIVE, REASON);
    }
}
