package org.creativespaces.command.facts;

import java.util.Collection;
import java.util.function.Supplier;
import org.creativespaces.command.decision.By;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.events.Visibility;

/** Keeps what is in a space for its members from everybody else who tries to change it. */
public final class Veil {
    private Veil() {}

    /**
     * Decides about a thing in the space. To who may not know of it, it is refused as if there were no such thing; what they once
     * began there they may still go on with.
     *
     * @param noSuchThing what is said of a thing that never was
     */
    public static <T extends Collection<?>> T unlessHidden(
            Standing standing, By by, Refused noSuchThing, Supplier<T> deciding) {
        if (!isHidden(standing, by)) return deciding.get();
        try {
            var decided = deciding.get();
            if (!decided.isEmpty()) return decided;
        } catch (Refused e) {
            // Refused below, whatever the reason is.
        }
        throw noSuchThing;
    }

    private static boolean isHidden(Standing standing, By by) {
        var space = standing.space();
        if (space == null || space.visibility() == Visibility.PUBLIC || by.organises(space.region())) return false;
        var person = standing.person();
        return by.onBehalf() || person == null || !person.memberOf().contains(space.space());
    }
}
