package org.creativespaces.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Event;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.events.challenge.NarrativeKind;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;
import org.creativespaces.query.solution.commitment.CommitmentStatus;
import org.creativespaces.query.solution.risk.RiskStatus;
import org.creativespaces.query.stage.Stage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MessagesTest {
    private final ResourceBundle messages = ResourceBundle.getBundle("messages");

    static Stream<Class<? extends Event>> events() {
        return EventTypes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_told_in_words(Class<? extends Event> type) {
        assertThat(messages.keySet()).contains("act." + EventTypes.shortName(EventTypes.nameOf(type)));
    }

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of("stage.", Stage.values()),
                Arguments.of("constituency.", Constituency.values()),
                Arguments.of("commitment.", CommitmentStatus.values()),
                Arguments.of("risk.", RiskStatus.values()),
                Arguments.of("risk.category.", RiskCategory.values()),
                Arguments.of("outcome.", TrialOutcome.values()),
                Arguments.of("verdict.", Verdict.values()),
                Arguments.of("narrative.", NarrativeKind.values()));
    }

    @ParameterizedTest
    @MethodSource("words")
    void every_value_is_told_in_words(String prefix, Enum<?>[] values) {
        assertThat(messages.keySet())
                .containsAll(Arrays.stream(values)
                        .map(value -> prefix + value.name())
                        .toList());
    }
}
