package org.creativespaces.query.projection;

/**
 * A stored row.
 *
 * @param position the last event that was folded into it
 */
public record Row<V>(V value, long position) {}
