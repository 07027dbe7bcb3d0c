package org.creativespaces.query.solution;

/**
 * Where parties stand on the current revision, one position each.
 *
 * @param endorse who endorses the current action
 * @param standAside who stands aside, since whichever revision
 * @param concern who has a concern that was not withdrawn, since whichever revision
 * @param stale who endorsed a revision before the last substantive one and has said nothing since
 */
public record Positions(int endorse, int standAside, int concern, int stale) {}
