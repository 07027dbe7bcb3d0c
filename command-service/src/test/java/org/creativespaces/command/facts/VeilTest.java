package org.creativespaces.command.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.creativespaces.command.decision.Acts.by;
import static org.creativespaces.command.decision.Acts.onBehalf;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.ANA;
import static org.creativespaces.command.decision.Words.BO;
import static org.creativespaces.command.decision.Words.LEEDS;
import static org.creativespaces.command.decision.Words.LONDON;
import static org.creativespaces.command.decision.Words.OTHER_SPACE;
import static org.creativespaces.command.decision.Words.RULE;
import static org.creativespaces.command.decision.Words.SPACE;
import static org.creativespaces.events.Constituency.CARER;

import java.util.List;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.events.Visibility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePSet;

/** What is in a space for its members is as nothing to others, whatever they try. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VeilTest {
    private static final SpaceFacts OPEN = new SpaceFacts(SPACE, LEEDS, Visibility.PUBLIC, 1, RULE, false);
    private static final SpaceFacts HIDDEN = new SpaceFacts(SPACE, LEEDS, Visibility.MEMBERS, 1, RULE, false);
    private static final PersonFacts MEMBER = new PersonFacts(ANA, LONDON, CARER, HashTreePSet.singleton(SPACE), false);
    private static final PersonFacts OUTSIDER =
            new PersonFacts(ANA, LONDON, CARER, HashTreePSet.singleton(OTHER_SPACE), false);
    private static final Refused NOTHING = new Refused(Reason.SOLUTION_NOT_FOUND, "nothing");
    private static final Refused CLOSED = new Refused(Reason.SPACE_CLOSED, "closed");

    @Test
    void whoever_may_know_of_it_is_told_why() {
        assertThat(refusal(OPEN, OUTSIDER, by(ANA))).isSameAs(CLOSED);
        assertThat(refusal(HIDDEN, MEMBER, by(ANA))).isSameAs(CLOSED);
        assertThat(refusal(HIDDEN, null, organiser(LEEDS))).isSameAs(CLOSED);
        assertThat(refusal(HIDDEN, OUTSIDER, onBehalf(ANA, LEEDS))).isSameAs(CLOSED);
        assertThat(refusal(null, OUTSIDER, by(ANA))).isSameAs(CLOSED);
    }

    @Test
    void to_others_it_is_not_there() {
        assertThat(refusal(HIDDEN, OUTSIDER, by(ANA))).isSameAs(NOTHING);
        assertThat(refusal(HIDDEN, null, by(BO))).isSameAs(NOTHING);
        assertThat(refusal(HIDDEN, null, organiser(LONDON))).isSameAs(NOTHING);
        assertThat(refusal(HIDDEN, MEMBER, onBehalf(ANA, LONDON))).isSameAs(NOTHING);
        assertThatThrownBy(() -> decide(HIDDEN, OUTSIDER, by(ANA), List.of())).isSameAs(NOTHING);
    }

    @Test
    void what_somebody_began_before_they_left_goes_on() {
        assertThat(decide(HIDDEN, OUTSIDER, by(ANA), List.of("reported"))).containsExactly("reported");
        assertThat(decide(HIDDEN, MEMBER, by(ANA), List.of())).isEmpty();
    }

    private static Throwable refusal(SpaceFacts space, PersonFacts person, Act act) {
        return catchThrowable(() -> Veil.unlessHidden(new Standing(space, person), act.by(), NOTHING, () -> {
            throw CLOSED;
        }));
    }

    private static List<String> decide(SpaceFacts space, PersonFacts person, Act act, List<String> decided) {
        return Veil.unlessHidden(new Standing(space, person), act.by(), NOTHING, () -> decided);
    }
}
