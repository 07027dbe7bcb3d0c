package org.creativespaces.command.decision;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** What tests of adapters look for. */
public final class Answers {
    private Answers() {}

    /** An outcome with this id and version and so many events. */
    public static Matcher<Outcome> outcome(Object id, long version, int events) {
        return new CustomTypeSafeMatcher<>("version " + version + " of " + id + " after " + events + " event(s)") {
            @Override
            protected boolean matchesSafely(Outcome outcome) {
                return outcome.id().equals(id.toString())
                        && outcome.version() == version
                        && outcome.events().size() == events;
            }
        };
    }

    /** The commands that an adapter has a handler for. */
    public static Set<Class<?>> handledBy(Class<?> adapter) {
        return Arrays.stream(adapter.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Decides.class))
                .map(method -> method.getParameterTypes()[0])
                .collect(Collectors.toSet());
    }
}
