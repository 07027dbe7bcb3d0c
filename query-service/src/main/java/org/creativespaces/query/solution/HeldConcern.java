package org.creativespaces.query.solution;

import org.creativespaces.events.ConcernId;
import org.creativespaces.events.SolutionId;
import org.jspecify.annotations.Nullable;

/**
 * The concern that a party holds about a solution.
 *
 * @param concern null once the party took another position or none
 */
record HeldConcern(SolutionId solution, @Nullable ConcernId concern) {}
