package org.creativespaces.command.axon;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.decision.History;
import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.decision.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Among several nodes an aggregate that is remembered here may have been at home elsewhere meanwhile, and gone on there. A command that
 * records something finds its place taken and is tried again; one that is refused, or changes nothing, would never find out: so it is asked
 * whether the aggregate is still where it was, and if not, what is remembered is dropped, and the command tried again.
 */
record MovedElsewhere(AggregateCaches caches, EventStore events)
        implements MessageHandlerInterceptor<CommandMessage<?>> {
    /** As Axon Server says it of events: to the node that sent the command no type of an exception travels, but its words do. */
    private static final String SEQUENCE_TAKEN = "AXONIQ-2000";

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        if (!(unit.getMessage().getPayload() instanceof Command command)) return chain.proceed();
        var id = command.target().toString();
        var remembered = caches.hold(id);
        var answer = chain.proceed();
        if (remembered && changesNothing(answer)) require(id, History.versionIn(unit));
        return answer;
    }

    private static boolean changesNothing(@Nullable Object answer) {
        return switch (answer) {
            case Refusal refusal -> true;
            case Outcome outcome -> outcome.events().isEmpty();
            case null, default -> false;
        };
    }

    private void require(String id, long version) {
        var recorded = events.lastSequenceNumberFor(id).map(last -> last + 1).orElse(0L);
        if (recorded != version)
            throw new ConcurrencyException(
                    "%s: %s is at version %d, not at %d".formatted(SEQUENCE_TAKEN, id, recorded, version));
    }
}
