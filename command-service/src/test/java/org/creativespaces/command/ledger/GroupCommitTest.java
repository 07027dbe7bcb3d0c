package org.creativespaces.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GroupCommitTest {
    private static final int LARGEST = 4;
    private static final Duration LONG = Duration.ofSeconds(20);

    /** Keeps what it is given in memory, one permit a batch, and fails as its words say. */
    private static final class Memory implements GroupCommit.Target<String> {
        final List<List<String>> batches = new ArrayList<>();
        final List<String> writers = new ArrayList<>();
        final Semaphore permits = new Semaphore(0);
        final CountDownLatch entered = new CountDownLatch(1);
        volatile boolean closed;

        @Override
        public void write(List<Piece<String>> batch) throws Exception {
            synchronized (batches) {
                writers.add(Thread.currentThread().getName());
            }
            entered.countDown();
            permits.acquire();
            for (var piece : batch) {
                switch (piece.work()) {
                    case "refused" -> piece.refuse(new IllegalStateException("a rule forbids it"));
                    case "broken" -> throw new IOException("disk full");
                    case "lost" -> throw new OutcomeUnknown("the commit failed", new IOException("disk gone"));
                    case "shut" -> throw new UnusableStore("nobody answers", null);
                    case "fatal" -> throw new StackOverflowError();
                    default -> {}
                }
            }
            synchronized (batches) {
                batches.add(batch.stream().map(Piece::work).toList());
            }
        }

        /** The names of the threads that began to write, a batch each. */
        List<String> writers() {
            synchronized (batches) {
                return List.copyOf(writers);
            }
        }

        List<List<String>> batches() {
            synchronized (batches) {
                return List.copyOf(batches);
            }
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private final Memory memory = new Memory();
    private final GroupCommit<String> commits = new GroupCommit<>("test", LARGEST, LONG, memory);

    @AfterEach
    void close() {
        memory.permits.release(1_000);
        commits.close();
    }

    @Test
    void what_gathers_while_a_batch_is_written_is_the_next_batch() {
        var first = submitAndWaitForTheWriter("a");
        var others = List.of(submit("b"), submit("c"), submit("d"));
        memory.permits.release(2);
        assertThat(first).succeedsWithin(LONG);
        assertThat(others).allSatisfy(other -> assertThat(other).succeedsWithin(LONG));
        assertThat(memory.batches()).containsExactly(List.of("a"), List.of("b", "c", "d"));
    }

    @Test
    void who_has_nobody_beside_it_writes_itself_and_what_gathers_meanwhile_is_the_next_batch() {
        memory.permits.release();
        submitAndWaitForRest("a");
        var alone = submit("b");
        await().until(() -> memory.writers().size() == 2);
        var others = List.of(submit("c"), submit("d"));
        memory.permits.release(2);
        assertThat(alone).succeedsWithin(LONG);
        assertThat(others).allSatisfy(other -> assertThat(other).succeedsWithin(LONG));
        assertThat(memory.batches()).containsExactly(List.of("a"), List.of("b"), List.of("c", "d"));
        assertThat(memory.writers()).containsExactly("test writer", "caller of b", "test writer");
    }

    @Test
    void among_many_one_thread_writes_for_all() {
        occupyTheWriter();
        var others = List.of(submit("b"), submit("c"));
        memory.permits.release(2);
        assertThat(others).allSatisfy(other -> assertThat(other).succeedsWithin(LONG));
        memory.permits.release();
        assertThat(submit("d")).succeedsWithin(LONG);
        assertThat(memory.writers()).containsExactly("test writer", "test writer", "test writer");
    }

    @Test
    void who_writes_itself_learns_what_became_of_it_too() {
        memory.permits.release(1_000);
        submitAndWaitForRest("a");
        assertThatThrownBy(() -> commits.submit("refused")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> commits.submit("broken"))
                .isInstanceOf(NotStored.class)
                .hasMessageContaining("disk full");
        assertThatThrownBy(() -> commits.submit("lost")).isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(() -> commits.submit("fatal")).isInstanceOf(OutcomeUnknown.class);
        assertThatThrownBy(() -> commits.submit("later")).isInstanceOf(NotStored.class);
        assertThat(memory.writers().subList(1, 5))
                .containsOnly(Thread.currentThread().getName());
        commits.close();
        assertThat(memory.closed).isTrue();
    }

    @Test
    void closing_waits_for_one_who_writes_itself() {
        memory.permits.release();
        submitAndWaitForRest("a");
        var alone = submit("b");
        await().until(() -> memory.writers().size() == 2);
        var closing = CompletableFuture.runAsync(commits::close);
        await().untilAsserted(() ->
                assertThatThrownBy(() -> commits.submit("too late")).isInstanceOf(NotStored.class));
        assertThat(memory.closed).isFalse();
        memory.permits.release();
        assertThat(closing).succeedsWithin(LONG);
        assertThat(alone).succeedsWithin(LONG);
        assertThat(memory.batches()).containsExactly(List.of("a"), List.of("b"));
        assertThat(memory.closed).isTrue();
    }

    @Test
    void a_batch_is_bounded() {
        occupyTheWriter();
        var others = IntStream.range(0, 2 * LARGEST + 1)
                .mapToObj(i -> submit("w" + i))
                .toList();
        memory.permits.release(1_000);
        assertThat(others).allSatisfy(other -> assertThat(other).succeedsWithin(LONG));
        assertThat(memory.batches()).extracting(List::size).containsExactly(1, LARGEST, LARGEST, 1);
    }

    @Test
    void a_caller_waits_until_its_work_is_written() {
        var waiting = submitAndWaitForTheWriter("a");
        assertThat(waiting).isNotDone();
        memory.permits.release();
        assertThat(waiting).succeedsWithin(LONG);
    }

    @Test
    void only_the_one_refused_is_told_so() {
        occupyTheWriter();
        var good = submit("good");
        var refused = submit("refused");
        memory.permits.release(2);
        assertThat(good).succeedsWithin(LONG);
        assertThat(refused)
                .failsWithin(LONG)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(IllegalStateException.class);
        assertThat(commits.failure()).isNull();
    }

    @Test
    void when_a_batch_fails_each_piece_is_tried_alone() {
        occupyTheWriter();
        var before = submit("before");
        var broken = submit("broken");
        var after = submit("after");
        memory.permits.release(1_000);
        assertThat(before).succeedsWithin(LONG);
        assertThat(after).succeedsWithin(LONG);
        assertThat(broken)
                .failsWithin(LONG)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(NotStored.class)
                .withMessageContaining("disk full");
        assertThat(memory.batches()).containsExactly(List.of("first"), List.of("before"), List.of("after"));
    }

    /** Asking again for each might take as long each time. */
    @Test
    void what_cannot_be_opened_is_asked_once_for_a_whole_batch() {
        occupyTheWriter();
        var pieces = List.of(submit("a"), submit("shut"), submit("b"));
        memory.permits.release(2);
        assertThat(pieces)
                .allSatisfy(piece -> assertThat(piece)
                        .failsWithin(LONG)
                        .withThrowableOfType(ExecutionException.class)
                        .withCauseInstanceOf(NotStored.class)
                        .withMessageContaining("nobody answers"));
        assertThat(commits.failure()).isInstanceOf(UnusableStore.class);
    }

    @Test
    void a_failure_is_remembered_until_a_batch_succeeds() {
        memory.permits.release(1_000);
        assertThatThrownBy(() -> commits.submit("broken")).isInstanceOf(NotStored.class);
        assertThat(commits.failure()).hasMessage("disk full");
        commits.submit("good");
        assertThat(commits.failure()).isNull();
    }

    @Test
    void a_failed_commit_leaves_the_outcome_unknown() {
        memory.permits.release(1_000);
        assertThatThrownBy(() -> commits.submit("lost"))
                .isInstanceOf(OutcomeUnknown.class)
                .hasMessageContaining("the commit failed");
    }

    @Test
    void what_is_not_confirmed_in_time_has_an_unknown_outcome_and_may_be_written_yet() {
        var hurried = new GroupCommit<>("hurried", LARGEST, Duration.ofMillis(1), memory);
        assertThatThrownBy(() -> hurried.submit("late")).isInstanceOf(OutcomeUnknown.class);
        memory.permits.release();
        await().untilAsserted(() -> assertThat(memory.batches()).containsExactly(List.of("late")));
        hurried.close();
    }

    @Test
    void an_interrupted_caller_learns_that_the_outcome_is_unknown_and_stays_interrupted() {
        var interrupted = new CompletableFuture<Boolean>();
        var caller = Thread.ofPlatform().start(() -> {
            try {
                commits.submit("a");
            } catch (OutcomeUnknown e) {
                interrupted.complete(Thread.currentThread().isInterrupted());
            }
        });
        await().until(() -> caller.getState() == Thread.State.TIMED_WAITING);
        caller.interrupt();
        assertThat(interrupted).succeedsWithin(LONG).isEqualTo(true);
    }

    @Test
    void when_the_writer_dies_all_who_wait_are_told_and_later_ones_fail_at_once() {
        var fatal = submitAndWaitForTheWriter("fatal");
        var queued = submit("queued");
        memory.permits.release(1_000);
        assertThat(fatal)
                .failsWithin(LONG)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(OutcomeUnknown.class);
        assertThat(queued)
                .failsWithin(LONG)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(NotStored.class);
        assertThatThrownBy(() -> commits.submit("later")).isInstanceOf(NotStored.class);
        assertThat(commits.failure()).isInstanceOf(StackOverflowError.class);
        assertThat(memory.closed).isTrue();
    }

    @Test
    void closing_writes_what_is_queued_and_takes_nothing_more() {
        occupyTheWriter();
        var queued =
                IntStream.range(0, 2 * LARGEST).mapToObj(i -> submit("w" + i)).toList();
        var closing = CompletableFuture.runAsync(commits::close);
        await().untilAsserted(() ->
                assertThatThrownBy(() -> commits.submit("too late")).isInstanceOf(NotStored.class));
        assertThat(closing).isNotDone();
        memory.permits.release(1_000);
        assertThat(closing).succeedsWithin(LONG);
        // The work is written; that its callers have woken up may take a moment longer.
        assertThat(queued).allSatisfy(one -> assertThat(one).succeedsWithin(LONG));
        assertThat(memory.closed).isTrue();
    }

    @Test
    void closing_waits_for_nothing_when_there_is_nothing() {
        commits.close();
        commits.close();
        assertThat(memory.closed).isTrue();
        assertThat(memory.batches()).isEmpty();
    }

    private void submitAndWaitForRest(String work) {
        commits.submit(work);
        await().until(commits::isIdle);
    }

    private void occupyTheWriter() {
        assertThat(submitAndWaitForTheWriter("first")).isNotDone();
    }

    private CompletableFuture<Void> submitAndWaitForTheWriter(String work) {
        var submitted = submit(work);
        await().until(() -> memory.entered.getCount() == 0);
        return submitted;
    }

    /** In a thread of its own, queued behind those submitted before. */
    private CompletableFuture<Void> submit(String work) {
        var done = new CompletableFuture<Void>();
        var caller = Thread.ofPlatform().name("caller of " + work).start(() -> {
            try {
                commits.submit(work);
                done.complete(null);
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        await().pollInterval(Duration.ofMillis(1))
                .until(() -> caller.getState() == Thread.State.TIMED_WAITING
                        || caller.getState() == Thread.State.WAITING
                        || done.isDone());
        return done;
    }
}
