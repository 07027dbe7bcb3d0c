package org.creativespaces.events;

/** A health-system area in which spaces are opened, as {@link Regions} lists it. */
public record Region(RegionCode code, String name) {}
