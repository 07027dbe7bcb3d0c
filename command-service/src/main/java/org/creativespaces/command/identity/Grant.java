package org.creativespaces.command.identity;

import java.util.List;
import java.util.Set;
import org.creativespaces.events.RegionCode;

/** What a token lets its bearer do. A partner of the embedded authorization server follows all public spaces. */
record Grant(Set<Role> roles, Set<RegionCode> regions) {
    List<String> spaces() {
        return roles.contains(Role.PARTNER) ? List.of(Claims.PUBLIC) : List.of();
    }
}
