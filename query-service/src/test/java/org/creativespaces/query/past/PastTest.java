package org.creativespaces.query.past;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.RandomHistory;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.ledger.StoryLedger;
import org.creativespaces.query.projection.FoldedModels;
import org.creativespaces.query.projection.ReadFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PastTest {
    private final Story story = RandomHistory.of(1, 200);
    private final ReadFixture read = new ReadFixture();
    private final Past past = new Past(new StoryLedger(story), new EventDecoder(), read, Clock.systemUTC());

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void nothing_is_told_before_it_is_known_what_is_hidden_now() {
        assertThatExceptionOfType(RequestRefused.class)
                .isThrownBy(past::awaitPresent)
                .satisfies(PastTest::comeAgain);

        read.take(story);
        past.awaitPresent();
    }

    @Test
    void a_few_go_back_at_a_time() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var twoAreIn = new CountDownLatch(2);
        var goOn = new CountDownLatch(1);
        var all = new ArrayList<FutureTask<Integer>>();
        for (int i = 0; i < 6; i++) {
            var task = new FutureTask<Integer>(() -> past.inTurn(() -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                twoAreIn.countDown();
                await(goOn);
                return inside.decrementAndGet();
            }));
            Thread.ofVirtual().start(task);
            all.add(task);
        }
        twoAreIn.await();
        goOn.countDown();
        for (var task : all) task.get();

        assertThat(most).hasValue(2);
    }

    @Test
    void whoever_is_interrupted_goes_back_no_further() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(RequestRefused.class)
                    .isThrownBy(() -> past.replay(100, new FoldedModels(), folded -> {}))
                    .satisfies(PastTest::comeAgain);
            assertThatExceptionOfType(RequestRefused.class)
                    .isThrownBy(() -> past.stream("anything", 100))
                    .satisfies(PastTest::comeAgain);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a_stream_ends_with_the_position() {
        var id = story.told().getFirst().event().aggregateId();
        var own = story.told().stream()
                .filter(recorded -> recorded.event().aggregateId().equals(id))
                .toList();

        assertThat(past.stream(id, story.told().size())).isEqualTo(own);
        assertThat(past.stream(id, own.getFirst().position() - 1)).isEmpty();
        assertThat(past.beginning(id, own.getFirst().position())).isEqualTo(List.of(own.getFirst()));
        assertThat(past.beginning(id, own.getFirst().position() - 1)).isEmpty();
    }

    private static void comeAgain(RequestRefused refused) {
        assertThat(refused.getStatusCode().value()).isEqualTo(503);
        assertThat(refused.getHeaders().getFirst("Retry-After")).isEqualTo("5");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
