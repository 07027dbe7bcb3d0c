package org.creativespaces.command.duty;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Refuses commands of a term that has ended, after their aggregate was loaded and before its events are appended. Whoever begins the
 * next term appends later than this looks; if to the same aggregate, then one of the two finds its place in it taken.
 */
public record FencedCommands(Duties duties) implements MessageHandlerInterceptor<CommandMessage<?>> {
    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        Fence.in(unit.getMessage().getMetaData()).ifPresent(fence -> unit.onPrepareCommit(handled -> require(fence)));
        return chain.proceed();
    }

    private void require(Fence fence) {
        if (!duties.isCurrent(fence)) throw new Superseded(fence);
    }
}
