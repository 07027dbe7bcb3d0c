package org.creativespaces.command.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.creativespaces.command.decision.Answer;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.decision.Crowded;
import org.creativespaces.command.decision.Outcome;
import org.creativespaces.command.decision.Refusal;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.duty.Fence;
import org.creativespaces.command.ledger.CommandLog;
import org.creativespaces.command.ledger.DuplicateCommand;
import org.creativespaces.command.ledger.NotStored;
import org.creativespaces.command.ledger.OutcomeUnknown;
import org.creativespaces.command.trace.CommandSpans;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Sends commands to their aggregates. The same command sent any number of times happens once. */
public class Dispatcher {
    private static final int ATTEMPTS = 8;

    private final CommandLog log;
    private final MeterRegistry meters;
    private final Backoff backoff;
    private final CommandSpans spans;
    private final Clock clock;
    private final Sending sending;
    private final @Nullable Gathering gathering;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();

    /**
     * Sends commands.
     *
     * @param gathers whether commands that want the same aggregate are sent together, which only aggregates in this process
     *     understand
     */
    Dispatcher(
            Sending sending,
            CommandLog log,
            MeterRegistry meters,
            Duration patience,
            Backoff backoff,
            boolean gathers,
            CommandSpans spans,
            Clock clock) {
        this.log = log;
        this.meters = meters;
        this.backoff = backoff;
        this.spans = spans;
        this.clock = clock;
        this.sending = sending;
        this.gathering = gathers ? new Gathering(sending, patience) : null;
    }

    /**
     * What came of the command, be it now or when it was sent first. Throws {@link Refused} if a rule forbids it,
     * {@link InFlight} if the same command is running, {@link OutcomeUnknown} if the answer is not there in time or other
     * acts keep coming between.
     */
    public Outcome send(Command command) {
        return send(command, Fence.NONE);
    }

    /** As above, for a command that is part of a duty: nothing is recorded once that term of it has ended. */
    public Outcome send(Command command, Fence fence) {
        var commandId = command.act().commandId();
        if (!inFlight.add(commandId)) throw new InFlight(commandId);
        var timer = Timer.start(meters);
        var began = clock.instant();
        var result = "failed";
        @Nullable Outcome outcome = null;
        try {
            outcome = firstOutcome(command, fence);
            result = outcome.events().isEmpty() ? "unchanged" : "recorded";
            return outcome;
        } catch (Refused refused) {
            result = "refused";
            throw refused;
        } finally {
            inFlight.remove(commandId);
            timer.stop(meters.timer(
                    "creativespaces.commands", "type", command.getClass().getSimpleName(), "result", result));
            spans.command(command, result, outcome, commandId.equals(MDC.get("commandId")), began, clock.instant());
        }
    }

    /** Of a repetition nothing is recorded: only then is it worth a look whether it is one. */
    private Outcome firstOutcome(Command command, Fence fence) {
        var commandId = command.act().commandId();
        try {
            var outcome = carriedOut(command, fence);
            return outcome.events().isEmpty() ? log.find(commandId).orElse(outcome) : outcome;
        } catch (Refused refused) {
            return log.find(commandId).orElseThrow(() -> refused);
        }
    }

    private Outcome carriedOut(Command command, Fence fence) {
        for (var attempt = 1; ; attempt++) {
            try {
                return outcome(answer(command, fence));
            } catch (ExecutionException failed) {
                var cause = Objects.requireNonNull(failed.getCause());
                if (!Failures.isConflict(cause)) return settled(command, cause);
                if (attempt == ATTEMPTS) throw new OutcomeUnknown("other acts kept coming between", cause);
                backoff.after(attempt);
            } catch (TimeoutException e) {
                throw new OutcomeUnknown("no answer in time", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new OutcomeUnknown("interrupted while waiting for the answer", e);
            }
        }
    }

    private Answer answer(Command command, Fence fence)
            throws ExecutionException, TimeoutException, InterruptedException {
        return gathering != null && command instanceof Crowded crowded
                ? gathering.send(crowded)
                : (Answer) sending.send(command, fence.metaData());
    }

    private static Outcome outcome(Answer answer) {
        return switch (answer) {
            case Outcome outcome -> outcome;
            case Refusal refusal -> throw refusal.toRefused();
        };
    }

    /** What a failure other than a conflict comes to: the first outcome if the command is a repetition. */
    private Outcome settled(Command command, Throwable cause) {
        var refusal = Failures.refusal(cause);
        if (refusal.isPresent()) throw refusal.get().toRefused();
        var unknown = Failures.find(OutcomeUnknown.class, cause);
        if (unknown.isPresent()) throw unknown.get();
        var notStored = Failures.find(NotStored.class, cause);
        if (notStored.isPresent()) throw notStored.get();
        if (Failures.isOutOfReach(cause))
            throw new OutcomeUnknown("out of reach, or failing elsewhere: " + cause.getMessage(), cause);
        if (Failures.find(DuplicateCommand.class, cause).isEmpty()) throw Failures.unchecked(cause);
        return log.find(command.act().commandId())
                .orElseThrow(() -> new OutcomeUnknown("recorded before, but not to be found", cause));
    }
}
