package org.creativespaces.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeadWatchTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private final AtomicLong head = new AtomicLong();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void nobody_looks_while_nobody_waits() {
        watch().close();

        assertThat(looks).hasValue(0);
    }

    @Test
    void who_waits_is_told_of_a_head_that_is_there_or_comes() throws Exception {
        try (var watch = watch()) {
            head.set(3);
            assertThat(watch.awaitBeyond(2, LONG)).isTrue();
            assertThat(watch.awaitBeyond(3, Duration.ofMillis(50))).isFalse();
            Thread.startVirtualThread(() -> head.set(7));
            assertThat(watch.awaitBeyond(6, LONG)).isTrue();
        }
        assertThat(looks.get()).isGreaterThan(1);
    }

    private HeadWatch watch() {
        return new HeadWatch(() -> {
            looks.incrementAndGet();
            return head.get();
        });
    }
}
