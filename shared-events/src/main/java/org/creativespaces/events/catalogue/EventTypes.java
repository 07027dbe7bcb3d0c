package org.creativespaces.events.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.creativespaces.events.Event;
import org.creativespaces.events.WireName;
import org.creativespaces.events.challenge.ChallengeEvent;
import org.creativespaces.events.organisation.OrganisationEvent;
import org.creativespaces.events.participant.ParticipantEvent;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.space.SpaceEvent;

/** Which record stands for which wire name, found by walking the sealed families: no event can be forgotten. */
public final class EventTypes {
    /** Looking at an annotation costs more than most folds do. */
    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
            return Objects.requireNonNull(type.getAnnotation(WireName.class), type.getName())
                    .value();
        }
    };

    private static final Map<String, Class<? extends Event>> BY_NAME = index();
    private static final String PREFIX = "org.creativespaces.";

    private EventTypes() {}

    /** Every event, in the order of the families' files. */
    public static Set<Class<? extends Event>> all() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(BY_NAME.values()));
    }

    public static Optional<Class<? extends Event>> classOf(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    public static String nameOf(Class<? extends Event> type) {
        return NAMES.get(type);
    }

    /** The family and fact of a wire name, such as {@code solution.endorsed}; the name itself if it is no such name. */
    public static String shortName(String wireName) {
        var version = wireName.lastIndexOf(".v");
        return wireName.startsWith(PREFIX) && version > PREFIX.length()
                ? wireName.substring(PREFIX.length(), version)
                : wireName;
    }

    private static Map<String, Class<? extends Event>> index() {
        var index = new LinkedHashMap<String, Class<? extends Event>>();
        Stream.of(
                        SpaceEvent.class,
                        ParticipantEvent.class,
                        OrganisationEvent.class,
                        ChallengeEvent.class,
                        SolutionEvent.class)
                .flatMap(EventTypes::recordsOf)
                .forEach(type -> {
                    if (index.put(nameOf(type), type) != null) throw new IllegalStateException(nameOf(type) + " twice");
                });
        return index;
    }

    private static Stream<Class<? extends Event>> recordsOf(Class<?> family) {
        if (family.isRecord()) return Stream.of(family.asSubclass(Event.class));
        return Stream.of(family.getPermittedSubclasses()).flatMap(EventTypes::recordsOf);
    }
}
