package org.creativespaces.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.creativespaces.events.Actor;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Event;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.events.challenge.NarrativeKind;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationKind;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.RiskCategory;
import org.creativespaces.events.solution.TrialOutcome;
import org.creativespaces.events.solution.Verdict;
import org.creativespaces.query.pages.charts.Months;
import org.creativespaces.query.pages.trails.Kind;
import org.creativespaces.query.region.ActsBehind;
import org.creativespaces.query.solution.SolutionFilter;
import org.creativespaces.query.solution.commitment.CommitmentFilter;
import org.creativespaces.query.solution.commitment.CommitmentStatus;
import org.creativespaces.query.solution.risk.RiskFilter;
import org.creativespaces.query.solution.risk.RiskStatus;
import org.creativespaces.query.stage.Stage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

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
                Arguments.of("narrative.", NarrativeKind.values()),
                Arguments.of("organisation.kind.", OrganisationKind.values()),
                Arguments.of("mandate.", MandateScope.values()),
                Arguments.of("commitments.asked.", CommitmentFilter.Asked.values()),
                Arguments.of("risks.asked.", RiskFilter.Asked.values()),
                Arguments.of("kind.", Kind.values()),
                Arguments.of("months.", Months.Sort.values()),
                Arguments.of("acts.sort.", Months.Sort.values()),
                Arguments.of("acts.", ActsBehind.values()),
                Arguments.of("acts.lead.", ActsBehind.values()),
                Arguments.of("filter.order.", SolutionFilter.Order.values()),
                Arguments.of("trail.by.", Actor.Kind.values()),
                Arguments.of("trail.recordedBy.", Actor.Kind.values()),
                Arguments.of("trail.row.", Position.values()));
    }

    @ParameterizedTest
    @MethodSource("words")
    void every_value_is_told_in_words(String prefix, Enum<?>[] values) {
        assertThat(messages.keySet())
                .containsAll(Arrays.stream(values)
                        .map(value -> prefix + value.name())
                        .toList());
    }

    /** Where something is filled in, a straight apostrophe would be eaten. */
    @Test
    void apostrophes_are_curly() {
        for (var key : messages.keySet())
            assertThat(messages.getString(key)).as(key).doesNotContain("'");
    }

    @Test
    void every_message_that_a_template_names_is_there() throws IOException {
        var named = Pattern.compile("#\\{([a-zA-Z_.]+)[}(]");
        for (var template : new PathMatchingResourcePatternResolver().getResources("classpath*:/templates/**/*.html"))
            assertThat(named.matcher(withoutComments(template.getContentAsString(StandardCharsets.UTF_8)))
                            .results())
                    .as(template.getFilename())
                    .allSatisfy(match -> assertThat(messages.containsKey(match.group(1)))
                            .as(match.group(1))
                            .isTrue());
    }

    private static String withoutComments(String template) {
        return template.replaceAll("(?s)<!--.*?-->", "");
    }
}
