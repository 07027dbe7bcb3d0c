package org.creativespaces.command.polis;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A few threads which mostly wait, each for one act to be on disk. What a piece of work throws, the caller gets. */
final class Workers implements AutoCloseable {
    private static final int COUNT = 16;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            COUNT, Thread.ofPlatform().daemon().name("import-", 1).factory());

    /** Does the work on all items and waits for it: one by one where the keys are equal, side by side otherwise. */
    <T> void each(Collection<T> items, Function<T, Object> key, Consumer<T> work) {
        var queues = items.stream().collect(Collectors.groupingBy(key)).values();
        all(queues.stream()
                // The longest first, for the last to end decides.
                .sorted(comparingInt((List<T> queue) -> queue.size()).reversed())
                .map(queue -> (Callable<Boolean>) () -> {
                    queue.forEach(work);
                    return true;
                })
                .toList());
    }

    /** The items that pass a test which takes its time, in their order. */
    <T> List<T> keep(List<T> items, Predicate<T> test) {
        var share = items.size() / COUNT + 1;
        return all(IntStream.range(0, COUNT)
                        .mapToObj(i -> items.subList(
                                Math.min(i * share, items.size()), Math.min((i + 1) * share, items.size())))
                        .map(part -> (Callable<List<T>>)
                                () -> part.stream().filter(test).toList())
                        .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private <R> List<R> all(List<Callable<R>> pieces) {
        try {
            return threads.invokeAll(pieces).stream().map(Workers::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportFailed("The import was interrupted.", e);
        }
    }

    private static <R> R result(Future<R> piece) {
        try {
            return piece.get();
        } catch (InterruptedException | ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
