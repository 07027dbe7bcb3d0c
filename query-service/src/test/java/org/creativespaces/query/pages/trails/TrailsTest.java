package org.creativespaces.query.pages.trails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.Superseded;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.pages.charts.Timeline.Level;
import org.creativespaces.query.trail.TrailEntry;
import org.creativespaces.query.trail.What;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrailsTest {
    private static final Instant BEGAN = Instant.parse("2026-03-01T09:00:00Z");

    private final List<TrailEntry> steps = new ArrayList<>();

    @Test
    void every_event_of_a_solution_is_of_a_kind_that_says_more_than_keeping_but_for_moderation() {
        var kept = EventTypes.all().stream()
                .map(EventTypes::nameOf)
                .map(EventTypes::shortName)
                .filter(type -> type.startsWith("solution.") && Kind.of(type) == Kind.KEEPING);

        assertThat(kept)
                .containsExactlyInAnyOrder(
                        "solution.withheld",
                        "solution.reinstated",
                        "solution.merged",
                        "solution.withdrawn",
                        "solution.text_redacted");
    }

    @Test
    void positions_in_a_row_are_told_together_and_concerns_with_reasons_stand_for_themselves() {
        revised(RevisionKind.SUBSTANTIVE);
        for (var name : List.of("ana", "bo", "cy", "di")) taken(name, Position.ENDORSE, null, null);
        taken("ed", Position.CONCERN, null, "too far");
        taken("fi", Position.STAND_ASIDE, null, null);
        var passages = Passage.of(steps);

        assertThat(passages).extracting(passage -> passage.steps().size()).containsExactly(1, 4, 1, 1);
        assertThat(passages.get(1).positions()).isEqualTo(Map.of(Position.ENDORSE, 4));
        assertThat(passages).extracting(Passage::isRow).containsExactly(false, true, false, false);
    }

    @Test
    void who_takes_another_position_stands_there_and_nowhere_else() {
        taken("ana", Position.ENDORSE, null, null);
        taken("bo", Position.ENDORSE, null, null);
        taken("ana", Position.CONCERN, null, "too far");
        withdrawn("bo");

        assertThat(levels()).containsExactly(List.of(1, 0, 0), List.of(2, 0, 0), List.of(1, 0, 1), List.of(0, 0, 1));
    }

    @Test
    void another_action_takes_the_place_of_endorsements_and_of_nothing_else() {
        taken("ana", Position.ENDORSE, null, null);
        taken("bo", Position.STAND_ASIDE, null, null);
        revised(RevisionKind.EDITORIAL);
        revised(RevisionKind.SUBSTANTIVE);

        assertThat(levels()).containsExactly(List.of(1, 0, 0), List.of(1, 1, 0), List.of(0, 1, 0));
    }

    @Test
    void constituencies_are_told_where_they_may_be_known() {
        taken("ana", Position.ENDORSE, Constituency.CARER, null);
        taken("bo", Position.ENDORSE, Constituency.NGO, null);

        assertThat(levels()).containsExactly(List.of(1, 0, 0, 0), List.of(1, 1, 0, 0));
        assertThat(Standing.of(steps).rows())
                .containsExactlyInAnyOrder(
                        new Standing.Row(Constituency.CARER, 1, 0, 0), new Standing.Row(Constituency.NGO, 1, 0, 0));
    }

    @Test
    void steps_are_chosen_by_kind_constituency_and_day() {
        taken("ana", Position.ENDORSE, Constituency.CARER, null);
        taken("bo", Position.ENDORSE, Constituency.NGO, null);
        revised(RevisionKind.SUBSTANTIVE);

        assertThat(chosen("kind", "WORDS")).containsExactly(3L);
        assertThat(chosen("constituency", "NGO")).containsExactly(2L);
        assertThat(chosen("from", "2026-03-02", "to", "2026-03-02")).containsExactly(2L);
        assertThat(chosen("from", "", "to", "", "constituency", "")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void what_cannot_be_chosen_is_refused_by_its_name() {
        assertThatThrownBy(() -> chosen("kind", "GOSSIP")).isInstanceOf(RequestRefused.class);
        assertThatThrownBy(() -> chosen("from", "yesterday")).isInstanceOf(RequestRefused.class);
        assertThatThrownBy(() -> chosen("constituency", "KINGS")).isInstanceOf(RequestRefused.class);
    }

    @Test
    void the_address_of_the_next_part_repeats_what_is_asked_for() {
        var wanted = wanted("kind", "WORDS", "from", "2026-03-02");

        assertThat(wanted.address("/solutions/x/trail", 7))
                .isEqualTo("/solutions/x/trail?kind=WORDS&from=2026-03-02&after=7");
        assertThat(wanted.isEverything()).isFalse();
        assertThat(wanted().isEverything()).isTrue();
    }

    private List<Long> chosen(String... parameters) {
        var wanted = wanted(parameters);
        return steps.stream().filter(wanted::admits).map(TrailEntry::version).toList();
    }

    private static Wanted wanted(String... parameters) {
        var request = new MockHttpServletRequest();
        for (var i = 0; i < parameters.length; i += 2) request.addParameter(parameters[i], parameters[i + 1]);
        return Wanted.of(request);
    }

    private List<List<Integer>> levels() {
        return Standing.of(steps).lane().levels().stream().map(Level::counts).toList();
    }

    private void taken(String who, Position position, Constituency constituency, String why) {
        var type = switch (position) {
            case ENDORSE -> "solution.endorsed";
            case STAND_ASIDE -> "solution.stood_aside";
            case CONCERN -> "solution.concern_raised";
        };
        add(type, who, constituency, new What.Taken(1, position, null, null), why);
    }

    private void withdrawn(String who) {
        add("solution.position_withdrawn", who, null, new What.Withdrawn(1, new Superseded(Position.ENDORSE, 1)), null);
    }

    private void revised(RevisionKind kind) {
        add("solution.revised", "ana", null, new What.Revised(2, kind, "Walk", null, List.of()), null);
    }

    private void add(String type, String who, Constituency constituency, What what, String why) {
        var version = steps.size() + 1;
        var at = BEGAN.plus(Duration.ofDays(steps.size()));
        steps.add(new TrailEntry(
                version,
                version,
                "event",
                type,
                "org.creativespaces." + type + ".v1",
                at,
                at,
                new TrailEntry.Who("participant:" + who, who, constituency),
                null,
                null,
                what,
                why));
    }
}
