package org.creativespaces.command.axon;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.unitofwork.RollbackConfiguration;
import org.creativespaces.command.decision.Refused;

/** Handles commands where they are sent. A refusal is an answer, not a failure: the aggregate stays in the cache. */
final class LocalCommandBus extends SimpleCommandBus {
    private static final RollbackConfiguration ALL_BUT_REFUSALS = failure -> !(failure instanceof Refused);

    LocalCommandBus(SimpleCommandBus.Builder builder) {
        super(builder.rollbackConfiguration(ALL_BUT_REFUSALS));
    }
}
