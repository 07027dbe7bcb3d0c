package org.creativespaces.command.http;

import java.util.UUID;
import java.util.function.Supplier;

/** Gives an id to what a command makes. */
@FunctionalInterface
interface NewIds {
    /** @param commandId what names the command, if that plays a part */
    UUID of(Supplier<String> commandId);
}
