package org.creativespaces.command.ledger;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What one caller of a {@link GroupCommit} wants to be written, and waits for. */
public final class Piece<W> {
    private final W work;
    private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
    private @Nullable RuntimeException refusal;

    Piece(W work) {
        this.work = work;
    }

    public W work() {
        return work;
    }

    /** Leaves this piece out of the batch; its caller gets the exception once the rest is durable. */
    public void refuse(RuntimeException why) {
        refusal = why;
    }

    /** Forgets the refusal of an earlier attempt. */
    void begin() {
        refusal = null;
    }

    /** Lets the caller go on, with the refusal if there is one. */
    void release() {
        if (refusal == null) done.complete(null);
        else done.completeExceptionally(refusal);
    }

    /** Lets the caller go on with that exception, unless it went on before. */
    void giveUp(RuntimeException why) {
        done.completeExceptionally(why);
    }

    /** Returns or throws as the piece is released. */
    void await(Duration patience) throws InterruptedException, TimeoutException {
        try {
            done.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw (RuntimeException) e.getCause();
        }
    }
}
