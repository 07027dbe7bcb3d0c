package org.creativespaces.command.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.creativespaces.command.decision.Command;

/**
 * Among several nodes: hands a command to this node's own handlers where Axon Server would send it here, and to Axon Server
 * otherwise. Which aggregates are at home here, it learns from what Axon Server has sent here lately; when nodes come or go, it is
 * wrong for seconds, in which two nodes may meet at an aggregate, and one of them tries again.
 */
final class HomeSending implements Sending, MessageHandlerInterceptor<CommandMessage<?>> {
    private static final int KNOWN = 100_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    /** Marks what did not come by Axon Server, from which nothing can be learnt. */
    private static final String DIRECT = "direct";

    private final Sending here;
    private final Sending anywhere;
    private final Cache<Object, Boolean> home;

    HomeSending(Sending here, Sending anywhere, Ticker clock) {
        this.here = here;
        this.anywhere = anywhere;
        this.home = Caffeine.newBuilder()
                .maximumSize(KNOWN)
                .expireAfterWrite(REMEMBERED)
                .ticker(clock)
                .build();
    }

    @Override
    public Object send(Command command, Map<String, String> metaData)
            throws ExecutionException, TimeoutException, InterruptedException {
        if (home.getIfPresent(command.target()) == null) return anywhere.send(command, metaData);
        var marked = new HashMap<>(metaData);
        marked.put(DIRECT, "");
        return here.send(command, marked);
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        var message = unit.getMessage();
        if (message.getPayload() instanceof Command command
                && !message.getMetaData().containsKey(DIRECT)) home.put(command.target(), true);
        return chain.proceed();
    }
}
