package org.creativespaces.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RebuildProgressTest {
    private final AtomicLong nanoTime = new AtomicLong(5);

    @Test
    void it_says_how_much_is_done_and_left() {
        var progress = new RebuildProgress(0, 54_213, nanoTime::get);
        seconds(1);

        assertThat(progress.line(12_000))
                .isEqualTo("rebuilding read models: 12,000 of 54,213 events (22 %), 12,000/s, 3.5 s left");
    }

    @Test
    void it_speaks_at_most_once_a_second() {
        var progress = new RebuildProgress(0, 9_000, nanoTime::get);
        assertThat(progress.line(1_000)).isNull();
        seconds(1);
        assertThat(progress.line(2_000)).isNotNull();
        assertThat(progress.line(3_000)).isNull();
        seconds(1);
        assertThat(progress.line(4_000)).isNotNull();
    }

    @Test
    void it_counts_from_where_the_rebuild_began() {
        var progress = new RebuildProgress(1_000, 3_000, nanoTime::get);
        seconds(2);

        assertThat(progress.line(2_000)).contains("1,000 of 2,000 events (50 %), 500/s, 2.0 s left");
        assertThat(progress.isDone(2_999)).isFalse();
        assertThat(progress.isDone(3_000)).isTrue();
        assertThat(progress.summary())
                .isEqualTo("read models hold all 3,000 events: 2,000 taken in within 2.0 s, 1,000/s");
    }

    @Test
    void an_empty_ledger_is_done_at_once() {
        var progress = new RebuildProgress(0, 0, nanoTime::get);

        assertThat(progress.isDone(0)).isTrue();
        assertThat(progress.summary()).contains("all 0 events");
    }

    private void seconds(int seconds) {
        nanoTime.addAndGet(seconds * 1_000_000_000L);
    }
}
