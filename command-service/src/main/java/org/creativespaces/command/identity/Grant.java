package org.creativespaces.command.identity;

import java.util.Set;
import org.creativespaces.events.RegionCode;

/** What a token lets its bearer do. */
record Grant(Set<Role> roles, Set<RegionCode> regions) {}
