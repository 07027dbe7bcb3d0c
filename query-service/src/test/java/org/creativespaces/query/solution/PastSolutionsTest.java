package org.creativespaces.query.solution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.ledger.RandomHistory;
import org.creativespaces.query.ledger.RandomStories;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.past.AsOf;
import org.creativespaces.query.texts.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Solutions as of random moments, against those of a program that has read only what was recorded by then. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PastSolutionsTest {
    private static final Instant BEGAN = Instant.parse("2025-11-05T09:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Viewer AUDITOR = new Viewer(Set.of(Role.AUDITOR), Set.of(), null, Set.of());

    private final SolutionFixture program = new SolutionFixture();
    private final SolutionFixture fresh = new SolutionFixture();

    static Stream<Story> stories() {
        return Stream.of(
                RandomStories.of(1, 300),
                RandomStories.of(2, 300),
                RandomHistory.whole(3, 250),
                RandomStories.of(4, 40));
    }

    @AfterEach
    void close() {
        program.close();
        fresh.close();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void every_solution_is_that_of_a_program_which_has_read_no_more(Story told) {
        var random = new Random(told.told().size());
        var story = told.recorded(
                BEGAN, () -> random.nextInt(3) == 0 ? Duration.ZERO : Duration.ofMinutes(random.nextInt(1_200)));
        program.read().take(story);
        var now = story.last().recordedAt().plusSeconds(1);
        random.longs(4, BEGAN.toEpochMilli(), now.toEpochMilli())
                .sorted()
                .mapToObj(Instant::ofEpochMilli)
                .forEach(moment -> compare(story, now, new AsOf(moment)));
    }

    private void compare(Story story, Instant now, AsOf asOf) {
        var position = story.told().stream()
                .filter(recorded -> !recorded.recordedAt().isAfter(asOf.moment()))
                .count();
        fresh.read().take(story.upTo(position));
        var then = fresh.solutions(Clock.fixed(asOf.moment(), AsOf.LONDON));
        var past = program.solutions(Clock.fixed(now, AsOf.LONDON));
        story.told().stream()
                .map(recorded -> recorded.event())
                .filter(SolutionProposed.class::isInstance)
                .map(event -> ((SolutionProposed) event).solution())
                .forEach(id -> {
                    var seen = past.find(id, AUDITOR, asOf);
                    assertThat(seen.map(one -> told(one.solution())))
                            .isEqualTo(then.find(id, AUDITOR).map(PastSolutionsTest::told));
                    seen.ifPresent(one -> {
                        assertThat(one.position()).isEqualTo(position);
                        assertThat(one.solution().asOf()).isEqualTo(asOf.moment());
                    });
                    publicMonth(past, id, asOf);
                });
    }

    /** The public is told what an auditor is told of the month's end, but for what is withheld then or now. */
    private static void publicMonth(SolutionQueries past, SolutionId id, AsOf asOf) {
        var seen = past.find(id, Viewer.ANONYMOUS, asOf);
        var exact = past.find(id, AUDITOR, asOf.wholeMonths());
        assertThat(seen.isPresent()).isEqualTo(exact.isPresent());
        if (seen.isEmpty()) return;
        assertThat(seen.get().position()).isEqualTo(exact.get().position());
        var solution = seen.get().solution();
        assertThat(solution.asOf()).isEqualTo(asOf.wholeMonths().moment());
        assertThat(solution.stage()).isEqualTo(exact.get().solution().stage());
        var now = past.find(id, Viewer.ANONYMOUS).orElseThrow();
        var withheld = now.withheldReason() != null || exact.get().solution().withheldReason() != null;
        assertThat(solution.title())
                .isEqualTo(withheld ? Texts.WITHHELD : exact.get().solution().title());
        assertThat(solution.withheldReason() != null).isEqualTo(withheld);
    }

    private static ObjectNode told(SolutionView view) {
        var told = (ObjectNode) JSON.valueToTree(view);
        told.remove("asOf");
        return told;
    }
}
