package org.creativespaces.command.dispatch;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.axoniq.axonserver.connector.impl.StreamTimeoutException;
import io.axoniq.axonserver.connector.impl.StreamUnexpectedlyCompletedException;
import io.grpc.StatusRuntimeException;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.RemoteHandlingException;
import org.axonframework.messaging.RemoteNonTransientHandlingException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.creativespaces.command.decision.Refusal;

/** Reads what went wrong from a chain of causes, which every command bus wraps in its own way. */
public final class Failures {
    /** How Axon Server says that an aggregate's sequence number was taken. */
    private static final String SEQUENCE_TAKEN = "AXONIQ-2000";

    private Failures() {}

    static <T extends Throwable> Optional<T> find(Class<T> type, Throwable failure) {
        return chain(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    static Optional<Refusal> refusal(Throwable failure) {
        return find(HandlerExecutionException.class, failure)
                .flatMap(HandlerExecutionException::getDetails)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast);
    }

    /** Whether another act on the same aggregate came between: nothing was recorded. */
    static boolean isConflict(Throwable failure) {
        return chain(failure)
                .anyMatch(cause -> cause instanceof ConcurrencyException
                        || String.valueOf(cause.getMessage()).contains(SEQUENCE_TAKEN));
    }

    /**
     * Whether Axon Server was out of reach, or no program that takes the command was in its reach, or the one that had taken it was lost
     * before it answered; or it answered that it failed, of which nothing but words is told.
     */
    public static boolean isOutOfReach(Throwable failure) {
        return chain(failure)
                .anyMatch(cause -> cause instanceof AxonServerException
                        || cause instanceof org.axonframework.axonserver.connector.AxonServerException
                        || cause instanceof EventStoreException
                        || cause instanceof RemoteHandlingException
                        || cause instanceof RemoteNonTransientHandlingException
                        || cause instanceof StatusRuntimeException
                        || cause instanceof StreamClosedException
                        || cause instanceof StreamTimeoutException
                        || cause instanceof StreamUnexpectedlyCompletedException
                        || cause instanceof NoHandlerForCommandException);
    }

    static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) throw error;
        return failure instanceof RuntimeException e ? e : new IllegalStateException(failure);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
