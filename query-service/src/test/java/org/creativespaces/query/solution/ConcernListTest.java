package org.creativespaces.query.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.solution.SolutionStory.ANA;
import static org.creativespaces.query.solution.SolutionStory.BO;
import static org.creativespaces.query.solution.SolutionStory.BODY;
import static org.creativespaces.query.solution.SolutionStory.BY_ANA;
import static org.creativespaces.query.solution.SolutionStory.BY_BO;
import static org.creativespaces.query.solution.SolutionStory.BY_BODY;
import static org.creativespaces.query.solution.SolutionStory.SOLUTION;
import static org.creativespaces.query.solution.SolutionStory.endorsed;
import static org.creativespaces.query.solution.SolutionStory.proposed;
import static org.creativespaces.query.solution.SolutionStory.story;
import static org.creativespaces.query.solution.SolutionStory.was;
import static org.creativespaces.query.solution.SolutionStory.withdrawn;
import static org.creativespaces.query.solution.concern.ConcernState.ANSWERED;
import static org.creativespaces.query.solution.concern.ConcernState.OPEN;
import static org.creativespaces.query.solution.concern.ConcernState.RESOLVED;
import static org.creativespaces.query.solution.concern.ConcernState.SUPERSEDED;
import static org.creativespaces.query.solution.concern.ConcernState.WITHDRAWN;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.creativespaces.events.Actor;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.Party;
import org.creativespaces.events.solution.ConcernEvent.ConcernAnswered;
import org.creativespaces.events.solution.ConcernEvent.ConcernResolved;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.events.solution.Superseded;
import org.creativespaces.query.directory.NamedParty;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.ledger.RandomStories;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.solution.concern.ConcernState;
import org.creativespaces.query.solution.concern.ConcernView;
import org.creativespaces.query.solution.concern.ConcernView.Answer;
import org.creativespaces.query.texts.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The concerns about a solution one by one, so that they can be answered and accepted. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConcernListTest {
    private static final Viewer AUDITOR = new Viewer(Set.of(Role.AUDITOR), Set.of(), null, Set.of());
    private static final Instant NINE = Instant.parse("2026-03-01T09:00:00Z");
    private static final Superseded CONCERN = was(Position.CONCERN, 1);

    private final SolutionFixture fixture = new SolutionFixture();
    private final Story story = story().tell(proposed(SOLUTION, "Walk together"));
    private int raised;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_concern_is_told_with_who_raised_it_what_was_answered_and_by_whom() {
        fixture.person(ANA, "ana");
        story.tell(concern(BY_ANA, "too far", null), answered(1, "a bus"));

        assertThat(seenBy(Viewer.ANONYMOUS))
                .containsExactly(new ConcernView(
                        id(1),
                        ANSWERED,
                        1,
                        new NamedParty(ANA, "ana", null, null),
                        "too far",
                        new Answer("a bus", "user:olu", NINE.plusSeconds(120)),
                        NINE.plusSeconds(60)));
    }

    @Test
    void what_became_of_each_is_told() {
        fixture.person(BO, "bo");
        story.tell(concern(BY_ANA, "open", null));
        story.tell(concern(BY_BO, "resolved", null), answered(2, "a bus"), new ConcernResolved(SOLUTION, id(2)));
        story.tell(concern(BY_BODY, "given up", null), withdrawn(BY_BODY, 1, CONCERN));

        assertThat(states()).isEqualTo(List.of(OPEN, RESOLVED, WITHDRAWN));
        story.tell(endorsed(BY_ANA, 1, CONCERN), endorsed(BY_BO, 1, CONCERN));
        assertThat(states()).isEqualTo(List.of(SUPERSEDED, RESOLVED, WITHDRAWN));
        story.tell(concern(BY_BODY, "again", null), concern(BY_BODY, "and again", CONCERN));
        assertThat(states()).isEqualTo(List.of(SUPERSEDED, RESOLVED, WITHDRAWN, SUPERSEDED, OPEN));
        assertThat(seenBy(AUDITOR).getLast().party().organisationId()).isEqualTo(BODY);
    }

    @Test
    void what_was_answered_anew_waits_for_the_latest_answer_to_be_accepted() {
        story.tell(concern(BY_ANA, "too far", null), answered(1, "a bus"), answered(1, "two buses"));

        assertThat(seenBy(AUDITOR).getFirst().answer().how()).isEqualTo("two buses");
        assertThat(states()).isEqualTo(List.of(ANSWERED));
    }

    @Test
    void those_without_a_reason_are_only_counted() {
        story.tell(concern(BY_ANA, null, null), concern(BY_BO, null, null), endorsed(BY_BO, 1, CONCERN));

        assertThat(seenBy(AUDITOR)).isEmpty();
        assertThat(fixture.solutions()
                        .find(SOLUTION, AUDITOR)
                        .orElseThrow()
                        .concerns()
                        .open())
                .isEqualTo(1);
    }

    @Test
    void the_texts_about_a_withheld_solution_are_for_those_who_see_it() {
        story.tell(concern(BY_ANA, "too far", null), answered(1, "a bus"));
        story.tell(new SolutionWithheld(SOLUTION, sealed("hurtful")));

        var shown = seenBy(Viewer.ANONYMOUS).getFirst();
        assertThat(List.of(shown.text(), shown.answer().how())).containsOnly(Texts.WITHHELD);
        assertThat(seenBy(AUDITOR).getFirst().text()).isEqualTo("too far");
    }

    @ParameterizedTest
    @MethodSource("org.creativespaces.query.ledger.RandomStories#seeds")
    void each_is_told_as_the_events_say(long seed) {
        var told = RandomStories.of(seed, 1_000);
        fixture.read().take(told);
        var events =
                told.told().stream().map(one -> (SolutionEvent) one.event()).toList();
        var solutions =
                events.stream().filter(SolutionProposed.class::isInstance).map(SolutionEvent::solution);
        assertThat(solutions).allSatisfy(solution -> {
            var own = events.stream()
                    .filter(event -> event.solution().equals(solution))
                    .toList();
            var expected = new HashMap<ConcernId, ConcernState>();
            own.forEach(event -> {
                if (event instanceof ConcernRaised e && e.text() != null) expected.put(e.concern(), became(e, own));
            });
            assertThat(byId(fixture.solutions()
                            .find(solution, AUDITOR)
                            .orElseThrow()
                            .concerns()))
                    .isEqualTo(expected);
        });
    }

    private static Map<ConcernId, ConcernState> byId(Concerns concerns) {
        var states = new HashMap<ConcernId, ConcernState>();
        concerns.items().forEach(concern -> states.put(concern.id(), concern.state()));
        return states;
    }

    private static ConcernState became(ConcernRaised concern, List<SolutionEvent> own) {
        if (own.contains(new ConcernResolved(concern.solution(), concern.concern()))) return RESOLVED;
        var next = own.subList(own.indexOf(concern) + 1, own.size()).stream()
                .filter(event -> event instanceof PositionEvent e
                        && e.party().key().equals(concern.party().key()))
                .findFirst();
        if (next.isPresent()) return next.get() instanceof PositionWithdrawn ? WITHDRAWN : SUPERSEDED;
        var answered = own.stream()
                .anyMatch(event ->
                        event instanceof ConcernAnswered e && e.concern().equals(concern.concern()));
        return answered ? ANSWERED : OPEN;
    }

    private List<ConcernState> states() {
        return seenBy(AUDITOR).stream().map(ConcernView::state).toList();
    }

    private List<ConcernView> seenBy(Viewer viewer) {
        fixture.read().take(story);
        return fixture.solutions()
                .find(SOLUTION, viewer)
                .orElseThrow()
                .concerns()
                .items();
    }

    private ConcernRaised concern(Party by, String text, Superseded before) {
        return new ConcernRaised(SOLUTION, id(++raised), 1, by, text == null ? null : sealed(text), before);
    }

    private static ConcernAnswered answered(int concern, String how) {
        return new ConcernAnswered(SOLUTION, id(concern), Actor.user("olu"), sealed(how));
    }

    private static ConcernId id(int number) {
        return new ConcernId(new UUID(9, number));
    }
}
