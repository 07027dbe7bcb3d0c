package org.creativespaces.command.http;

import java.util.UUID;

/** Gives an id to what a command makes. */
@FunctionalInterface
interface NewIds {
    UUID of(String commandId);
}
