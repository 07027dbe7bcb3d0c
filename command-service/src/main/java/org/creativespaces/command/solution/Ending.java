package org.creativespaces.command.solution;

import org.creativespaces.events.SolutionId;

/** How a solution came to take no further positions, if it did; for ever. */
sealed interface Ending {
    Ending NONE = new None();
    Ending WITHDRAWN = new Withdrawn();

    /** It goes on. */
    record None() implements Ending {}

    /** It goes on in another one. */
    record Merged(SolutionId into) implements Ending {}

    /** It is no longer proposed. */
    record Withdrawn() implements Ending {}
}
