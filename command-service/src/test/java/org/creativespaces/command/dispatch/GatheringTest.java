package org.creativespaces.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.creativespaces.command.decision.Acts.organiser;
import static org.creativespaces.command.decision.Words.LONDON;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Answer;
import org.creativespaces.command.decision.Command;
import org.creativespaces.command.decision.Crowded;
import org.creativespaces.command.decision.ManyAnswers;
import org.creativespaces.command.decision.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GatheringTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private record Wish(String name, Object target) implements Crowded {
        @Override
        public Act act() {
            return organiser(LONDON);
        }

        @Override
        public Command together(List<Crowded> all) {
            return new Wishes(target, all.stream().map(Wish.class::cast).toList());
        }
    }

    private record Wishes(Object target, List<Wish> each) implements Command {
        @Override
        public Act act() {
            return organiser(LONDON);
        }
    }

    /** What was sent and waits to be answered. */
    private record Sent(Command command, CompletableFuture<Object> answer) {
        void succeed() {
            answer.complete(command instanceof Wishes all ? all(all) : outcome((Wish) command));
        }

        private static ManyAnswers all(Wishes wishes) {
            return new ManyAnswers(wishes.each().stream()
                    .map(GatheringTest::outcome)
                    .map(Answer.class::cast)
                    .toList());
        }
    }

    private final BlockingQueue<Sent> sent = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Gathering gathering = new Gathering((command, with) -> send(command), PATIENCE);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void who_comes_alone_is_sent_alone() throws Exception {
        for (var i = 0; i < 3; i++) {
            var answer = ask("a" + i, "one");
            answerNext(new Wish("a" + i, "one"));
            assertThat(answer.get()).isEqualTo(outcome("a" + i));
        }
    }

    @Test
    void who_comes_meanwhile_is_sent_together_and_told_their_own() throws Exception {
        var first = ask("first", "one");
        var running = next();
        var others = crowd("one", 5);
        running.succeed();
        var together = next();
        assertThat(((Wishes) together.command()).each())
                .extracting(Wish::name)
                .containsExactly("0", "1", "2", "3", "4");
        together.succeed();
        assertThat(first.get()).isEqualTo(outcome("first"));
        for (var i = 0; i < others.size(); i++) assertThat(others.get(i).get()).isEqualTo(outcome("" + i));
    }

    @Test
    void those_of_another_target_do_not_wait() throws Exception {
        var first = ask("first", "one");
        var running = next();
        var other = ask("other", "two");
        answerNext(new Wish("other", "two"));
        assertThat(other.get()).isEqualTo(outcome("other"));
        assertThat(first).isNotDone();
        running.succeed();
        assertThat(first.get()).isEqualTo(outcome("first"));
    }

    @Test
    void nobody_fails_for_anothers_sake() throws Exception {
        var first = ask("first", "one");
        var running = next();
        var others = crowd("one", 3);
        running.succeed();
        next().answer().completeExceptionally(new IllegalStateException("one of them"));
        for (var i = 0; i < 3; i++) {
            var alone = next();
            if (((Wish) alone.command()).name().equals("1"))
                alone.answer().completeExceptionally(new IllegalStateException("it was this"));
            else alone.succeed();
        }
        assertThat(first.get()).isEqualTo(outcome("first"));
        assertThat(others.get(0).get()).isEqualTo(outcome("0"));
        assertThatThrownBy(others.get(1)::get).rootCause().hasMessage("it was this");
        assertThat(others.get(2).get()).isEqualTo(outcome("2"));
    }

    @Test
    void who_gives_up_keeps_nobody_from_going_on() throws Exception {
        var impatient = new Gathering((command, with) -> send(command), Duration.ofMillis(1));
        var first = threads.submit(() -> impatient.send(new Wish("first", "one")));
        var running = next();
        var gaveUp = threads.submit(() -> impatient.send(new Wish("gave up", "one")));
        assertThatThrownBy(gaveUp::get).hasCauseInstanceOf(TimeoutException.class);
        running.succeed();
        assertThat(first.get()).isEqualTo(outcome("first"));
        await().until(() -> {
            var later = threads.submit(() -> impatient.send(new Wish("later", "one")));
            var heard = sent.poll(100, TimeUnit.MILLISECONDS);
            if (heard == null) return false;
            heard.succeed();
            return later.get().equals(outcome("later"));
        });
    }

    private Object send(Command command) throws ExecutionException, InterruptedException {
        var one = new Sent(command, new CompletableFuture<>());
        sent.add(one);
        return one.answer().get();
    }

    private Future<Answer> ask(String name, Object target) {
        return threads.submit(() -> gathering.send(new Wish(name, target)));
    }

    /** So many who wait, in this order. */
    private List<Future<Answer>> crowd(Object target, int howMany) {
        var all = new ArrayList<Future<Answer>>();
        IntStream.range(0, howMany).forEach(i -> {
            all.add(ask("" + i, target));
            await().until(() -> gathering.waiting(target) == i + 1);
        });
        return all;
    }

    private void answerNext(Command expected) throws InterruptedException {
        var one = next();
        assertThat(one.command()).isEqualTo(expected);
        one.succeed();
    }

    private Sent next() throws InterruptedException {
        var one = sent.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(one).isNotNull();
        return one;
    }

    private static Outcome outcome(Wish wish) {
        return outcome(wish.name());
    }

    private static Outcome outcome(String name) {
        return new Outcome(name, 1, List.of());
    }
}
