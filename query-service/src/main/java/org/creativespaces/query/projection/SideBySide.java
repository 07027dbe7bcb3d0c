package org.creativespaces.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Work that is mostly waiting, in pieces that wait at the same time. */
final class SideBySide {
    private static final Executor THREADS = Executors.newVirtualThreadPerTaskExecutor();
    /** Fewer are not worth a question of their own. */
    private static final int SMALLEST_PIECE = 25;

    private SideBySide() {}

    /** At most so many pieces of about the same size; none of nothing. */
    static <T> List<List<T>> pieces(Collection<T> all, int most) {
        var list = List.copyOf(all);
        var count = Math.min(most, (list.size() + SMALLEST_PIECE - 1) / SMALLEST_PIECE);
        var pieces = new ArrayList<List<T>>(count);
        for (var i = 0; i < count; i++)
            pieces.add(list.subList(i * list.size() / count, (i + 1) * list.size() / count));
        return pieces;
    }

    /** Returns or fails when all are done, in their order; one alone is done by who asks. */
    static <T, R> List<R> each(List<T> pieces, Function<T, R> work) {
        if (pieces.size() < 2) return pieces.stream().map(work).toList();
        var done = pieces.stream()
                .map(piece -> CompletableFuture.supplyAsync(() -> work.apply(piece), THREADS))
                .toList();
        var all = CompletableFuture.allOf(done.toArray(CompletableFuture[]::new));
        try {
            all.join();
            return done.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }
}
