package org.creativespaces.command.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.creativespaces.events.Region;
import org.creativespaces.events.Regions;

/** The programs that the embedded authorization server knows. */
enum MachineClient {
    ORGANISER_CLI(Role.ORGANISER),
    PARTNER_CLI(Role.PARTNER),
    AUDITOR_CLI(Role.AUDITOR);

    private final Role role;

    MachineClient(Role role) {
        this.role = role;
    }

    static Optional<MachineClient> find(String id) {
        return Arrays.stream(values()).filter(client -> client.id().equals(id)).findFirst();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An organiser's is for every region. */
    Grant grant() {
        return new Grant(
                Set.of(role),
                role == Role.ORGANISER
                        ? Regions.all().stream().map(Region::code).collect(Collectors.toUnmodifiableSet())
                        : Set.of());
    }
}
