package org.creativespaces.events.solution;

/**
 * The position that an act ends: what the party held until then, on which revision. It lets every reader keep exact
 * counts without remembering where each person stood.
 */
public record Superseded(Position position, int revision) {}
