package org.creativespaces.query.projection;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.creativespaces.events.Event;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.query.QueryService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CostTest {
    private static final Map<String, Projection<?>> ALL = found();

    @Test
    void decoding_positions_is_paid_once() {
        var positions = new Tallies("positions-v1", PositionEvent.class);
        var others = new Tallies("others-v1", ConstituencyChanged.class);

        assertThat(Cost.of(List.of(others))).isEqualTo(1);
        var reading = Cost.of(List.of(positions)) - 1;
        assertThat(reading).isPositive();
        assertThat(Cost.of(List.of(positions, others, positions))).isEqualTo(3 + reading);
    }

    @Test
    void two_readers_have_half_of_the_work_each() {
        var one = new Division("ana", Set.of("ana", "bo"), Map.of(), CostTest::cost).mineOf(ALL.keySet());
        var two = new Division("bo", Set.of("ana", "bo"), Map.of(), CostTest::cost).mineOf(ALL.keySet());

        assertThat(one).doesNotContainAnyElementsOf(two);
        assertThat(one.size() + two.size()).isEqualTo(ALL.size());
        assertThat(Math.max(cost(one), cost(two)))
                .as("what it takes two, of what it takes one: %s and %s", one, two)
                .isLessThan((int) (0.55 * cost(ALL.keySet())));
    }

    @Test
    void no_kind_of_events_is_passed_over_by_all() {
        var taken = new HashSet<Class<? extends Event>>();
        ALL.values().forEach(projection -> taken.addAll(projection.touches().kinds()));

        assertThat(taken).containsExactlyInAnyOrderElementsOf(EventTypes.all());
    }

    private static int cost(Collection<String> names) {
        return Cost.of(names.stream().map(CostTest::named).toList());
    }

    private static Projection<?> named(String name) {
        return ALL.get(name);
    }

    /** All of the program; those beside this class are of tests. */
    private static Map<String, Projection<?>> found() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Projection.class));
        return scanner.findCandidateComponents(QueryService.class.getPackageName()).stream()
                .map(BeanDefinition::getBeanClassName)
                .filter(name -> !name.startsWith(Projection.class.getPackageName()))
                .map(CostTest::made)
                .collect(toMap(Projection::name, Function.identity()));
    }

    private static Projection<?> made(String type) {
        try {
            var constructor = Class.forName(type).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Projection<?>) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type, e);
        }
    }
}
