package org.creativespaces.command.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.decision.Words.OTHER_SPACE;
import static org.creativespaces.command.decision.Words.SPACE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.SpaceId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePSet;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GroundsTest {
    private static final ChallengeId NOISE = challenge(1);
    private static final ChallengeId DELAY = challenge(2);
    private static final ChallengeId ELSEWHERE = challenge(3);
    private static final ChallengeId NOWHERE = challenge(4);
    private static final NarrativeId OF_NOISE = narrative(1);
    private static final NarrativeId OF_DELAY = narrative(2);

    @Test
    void challenges_of_the_space_are_grounds_for_what_is_proposed_there() {
        assertThat(of(NOISE, DELAY).hold(SPACE, List.of(NOISE, DELAY))).isTrue();
        assertThat(of().hold(SPACE, List.of())).isTrue();
    }

    @Test
    void those_of_another_space_and_those_that_are_not_there_are_none() {
        assertThat(of(NOISE, ELSEWHERE).hold(SPACE, List.of(NOISE, ELSEWHERE))).isFalse();
        assertThat(of(NOISE, NOWHERE).hold(SPACE, List.of(NOISE, NOWHERE))).isFalse();
    }

    @Test
    void narratives_are_grounds_if_told_of_the_challenges_that_are_named() {
        assertThat(of(NOISE, DELAY).hold(List.of(OF_NOISE, OF_DELAY))).isTrue();
        assertThat(of(NOISE).hold(List.of(OF_NOISE, OF_DELAY))).isFalse();
        assertThat(of().hold(List.of(OF_NOISE))).isFalse();
    }

    private static Grounds of(ChallengeId... named) {
        return Grounds.of(List.of(named), new FewFacts() {
            @Override
            public Optional<ChallengeFacts> challenge(ChallengeId challenge) {
                if (challenge.equals(NOISE)) return Optional.of(facts(NOISE, SPACE, OF_NOISE));
                if (challenge.equals(DELAY)) return Optional.of(facts(DELAY, SPACE, OF_DELAY));
                if (challenge.equals(ELSEWHERE)) return Optional.of(facts(ELSEWHERE, OTHER_SPACE, narrative(3)));
                return Optional.empty();
            }
        });
    }

    private static ChallengeFacts facts(ChallengeId challenge, SpaceId space, NarrativeId told) {
        return new ChallengeFacts(challenge, space, HashTreePSet.singleton(told));
    }

    private static ChallengeId challenge(int number) {
        return new ChallengeId(new UUID(0, number));
    }

    private static NarrativeId narrative(int number) {
        return new NarrativeId(new UUID(1, number));
    }
}
