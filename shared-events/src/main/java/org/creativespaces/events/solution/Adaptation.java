package org.creativespaces.events.solution;

import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;

/** Which revision of another region's solution a new one adopts, and what it does differently. */
public record Adaptation(SolutionId solution, int revision, Sealed adaptations) {}
