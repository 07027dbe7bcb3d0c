package org.creativespaces.command.polis;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A few threads which mostly wait, each for one act to be on disk. What a piece of work throws, the caller gets. */
final class Workers implements AutoCloseable {
    private static final int COUNT = 64;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            COUNT, Thread.ofPlatform().daemon().name("import-", 1).factory());

    /** Does the work on all items and waits for it: one by one where the keys are equal, side by side otherwise. */
    <T> void each(Collection<T> items, Function<T, Object> key, Consumer<T> work) {
        var queues = items.stream().collect(Collectors.groupingBy(key)).values();
        var pieces = queues.stream()
                // The longest first, for the last to end decides.
                .sorted(comparingInt((List<T> queue) -> queue.size()).reversed())
                .map(queue -> Executors.callable(() -> queue.forEach(work)))
                .toList();
        try {
            for (var piece : threads.invokeAll(pieces)) piece.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportFailed("The import was interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
