package org.creativespaces.query.projection;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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

@DisplayNameGeneration(ReplaceUnderscores.class)
class CostTest {
    private static final Map<String, Projection<?>> ALL = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackagesOf(QueryService.class)
                    .stream()
                    .filter(type -> type.isAssignableTo(Projection.class))
                    .filter(type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                    .map(CostTest::made)
                    .collect(toMap(Projection::name, Function.identity()));

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

    private static Projection<?> made(JavaClass type) {
        try {
            var constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Projection<?>) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }
}
