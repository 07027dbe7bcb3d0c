package org.creativespaces.command.trace;

import java.time.Instant;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.decision.Outcome;
import org.jspecify.annotations.Nullable;

/** Is told what a trace is made of, when it is over. */
public interface CommandSpans {
    /**
     * A request by which a command came.
     *
     * @param route its address with names for what varies
     * @param caller the caller's own span, as the header {@code traceparent} has it
     */
    void request(
            String commandId,
            String method,
            String route,
            int status,
            @Nullable String caller,
            Instant began,
            Instant ended);

    /**
     * A command that was carried out or not.
     *
     * @param result as it is counted
     * @param outcome null if there is none
     * @param requested whether a request is told of, too
     */
    void command(
            Command command, String result, @Nullable Outcome outcome, boolean requested, Instant began, Instant ended);

    /** Tells nobody. */
    CommandSpans NONE = new CommandSpans() {
        @Override
        public void request(
                String commandId,
                String method,
                String route,
                int status,
                @Nullable String caller,
                Instant began,
                Instant ended) {}

        @Override
        public void command(
                Command command,
                String result,
                @Nullable Outcome outcome,
                boolean requested,
                Instant began,
                Instant ended) {}
    };
}
