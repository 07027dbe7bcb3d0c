package org.creativespaces.query.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.creativespaces.events.Event;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.query.ledger.Recorded;

/**
 * Which rows of a projection an event touches, by its kind. What a projection takes is said here and nowhere else: events of other
 * kinds are not decoded for it.
 */
public final class Touches {
    private static final Touches NOTHING = new Touches(Map.of());

    private final Map<Class<? extends Event>, Function<Recorded<Event>, Set<String>>> byKind;

    private Touches(Map<Class<? extends Event>, Function<Recorded<Event>, Set<String>>> byKind) {
        this.byKind = byKind;
    }

    /** @param kind one kind, or a family of them */
    public static <E extends Event> Touches of(Class<E> kind, Function<E, Set<String>> rows) {
        return NOTHING.and(kind, rows);
    }

    /** @param kind one kind, or a family of them */
    public static <E extends Event> Touches of(Class<E> kind, BiFunction<E, Recorded<Event>, Set<String>> rows) {
        return NOTHING.and(kind, rows);
    }

    /** These and one kind more, or a family of them, or another rule for it. */
    public <E extends Event> Touches and(Class<E> kind, Function<E, Set<String>> rows) {
        return and(kind, (event, recorded) -> rows.apply(event));
    }

    /** These and one kind more, or a family of them, or another rule for it. */
    public <E extends Event> Touches and(Class<E> kind, BiFunction<E, Recorded<Event>, Set<String>> rows) {
        var all = new HashMap<>(byKind);
        for (var one : EventTypes.all()) {
            if (kind.isAssignableFrom(one)) all.put(one, recorded -> rows.apply(kind.cast(recorded.event()), recorded));
        }
        return new Touches(Map.copyOf(all));
    }

    /** These without one kind. */
    public Touches but(Class<? extends Event> kind) {
        var rest = new HashMap<>(byKind);
        rest.remove(kind);
        return new Touches(Map.copyOf(rest));
    }

    /** The kinds that touch rows, or may. */
    Set<Class<? extends Event>> kinds() {
        return byKind.keySet();
    }

    /** The rows that an event touches; empty when it is of no kind that touches any. */
    Set<String> rowsOf(Recorded<Event> recorded) {
        var rows = byKind.get(recorded.kind());
        return rows == null ? Set.of() : rows.apply(recorded);
    }
}
