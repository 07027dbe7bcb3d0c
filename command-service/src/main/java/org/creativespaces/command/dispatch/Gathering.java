package org.creativespaces.command.dispatch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.creativespaces.command.decision.Answer;
import org.creativespaces.command.decision.Crowded;
import org.creativespaces.command.decision.ManyAnswers;
import org.jspecify.annotations.Nullable;

/**
 * Lets commands that want the same aggregate at the same time share one write: while the events of one become durable, the
 * others gather, and the first of them takes all along. Without it, a crowd would wait for one sync after the other. For a
 * command that comes alone nothing is different; and when what was sent together fails, each is sent by itself, so that
 * nobody fails for another's sake.
 */
final class Gathering {
    private static final int MOST = 64;

    /** What one who waited is told. */
    private sealed interface Part {}

    /** To send all of these, one's own first. */
    private record Lead(List<Turn> all) implements Part {}

    /** What came of one's own, which somebody else took along. */
    private record Told(Answer answer) implements Part {}

    /** To send one's own. */
    private record Alone() implements Part {}

    private record Turn(Crowded command, CompletableFuture<Part> part) {}

    private final Sending sending;
    private final Duration patience;
    /** Who waits, by the target that somebody is sending to. */
    private final ConcurrentHashMap<Object, Queue<Turn>> crowds = new ConcurrentHashMap<>();

    Gathering(Sending sending, Duration patience) {
        this.sending = sending;
        this.patience = patience;
    }

    /** As {@link Sending#send}, be it together with others. */
    Answer send(Crowded command) throws ExecutionException, TimeoutException, InterruptedException {
        var turn = new Turn(command, new CompletableFuture<>());
        crowds.compute(command.target(), (target, waiting) -> joined(waiting, turn));
        return switch (part(turn)) {
            case Lead lead -> ledBy(command, lead.all());
            case Told told -> told.answer();
            case Alone alone -> alone(command);
        };
    }

    /** How many wait for somebody who sends to a target. */
    int waiting(Object target) {
        var count = new AtomicInteger();
        crowds.computeIfPresent(target, (same, waiting) -> {
            count.set(waiting.size());
            return waiting;
        });
        return count.get();
    }

    private static Queue<Turn> joined(@Nullable Queue<Turn> waiting, Turn turn) {
        if (waiting == null) {
            turn.part().complete(new Lead(List.of(turn)));
            return new ArrayDeque<>();
        }
        waiting.add(turn);
        return waiting;
    }

    /** Whoever gives up is led by nobody and leads nobody any more; a part that came just then is taken all the same. */
    private Part part(Turn turn) throws TimeoutException, InterruptedException {
        try {
            return turn.part().get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | InterruptedException e) {
            if (turn.part().cancel(false)) throw e;
            return turn.part().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Answer ledBy(Crowded command, List<Turn> all)
            throws ExecutionException, TimeoutException, InterruptedException {
        try {
            return all.size() == 1 ? alone(command) : together(command, all);
        } finally {
            crowds.computeIfPresent(command.target(), (target, waiting) -> passedOn(waiting));
        }
    }

    private Answer together(Crowded command, List<Turn> all)
            throws ExecutionException, TimeoutException, InterruptedException {
        var told = List.<Answer>of();
        try {
            var answers = sending.send(
                    command.together(all.stream().map(Turn::command).toList()));
            told = ((ManyAnswers) answers).each();
        } catch (ExecutionException e) {
            // What it was, the one whose fault it is will be told when its own is sent.
        } finally {
            for (var i = 1; i < all.size(); i++) {
                all.get(i).part().complete(told.isEmpty() ? new Alone() : new Told(told.get(i)));
            }
        }
        return told.isEmpty() ? alone(command) : told.getFirst();
    }

    private Answer alone(Crowded command) throws ExecutionException, TimeoutException, InterruptedException {
        return (Answer) sending.send(command);
    }

    /** Those who wait still, after the first of them was told to lead; null when nobody is left. */
    private static @Nullable Queue<Turn> passedOn(Queue<Turn> waiting) {
        while (!waiting.isEmpty()) {
            var all = waiting.stream().limit(MOST).toList();
            var leads = waiting.remove();
            if (!leads.part().complete(new Lead(all))) continue;
            for (var i = 1; i < all.size(); i++) waiting.remove();
            return waiting;
        }
        return null;
    }
}
