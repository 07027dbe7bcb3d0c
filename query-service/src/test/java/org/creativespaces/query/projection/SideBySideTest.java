package org.creativespaces.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SideBySideTest {
    @Test
    void pieces_are_all_of_it_in_order_and_no_smaller_than_need_be() {
        for (var size = 0; size < 230; size++) {
            var all = IntStream.range(0, size).boxed().toList();
            var pieces = SideBySide.pieces(all, 4);

            assertThat(pieces).hasSizeLessThanOrEqualTo(4).noneMatch(List::isEmpty);
            var joined = new ArrayList<Integer>();
            pieces.forEach(joined::addAll);
            assertThat(joined).isEqualTo(all);
        }
        assertThat(SideBySide.pieces(IntStream.range(0, 25).boxed().toList(), 4))
                .hasSize(1);
        assertThat(SideBySide.pieces(IntStream.range(0, 230).boxed().toList(), 4))
                .hasSize(4);
    }

    @Test
    void they_wait_at_the_same_time() {
        var here = new CountDownLatch(3);

        assertThat(SideBySide.each(List.of(1, 2, 3), piece -> {
                    here.countDown();
                    try {
                        here.await();
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                    return -piece;
                }))
                .containsExactly(-1, -2, -3);
    }

    @Test
    void what_fails_is_told_as_it_was_when_all_are_done() {
        var done = new AtomicInteger();

        assertThatThrownBy(() -> SideBySide.each(List.of(1, 2, 3), piece -> {
                    if (piece == 1) throw new RowConflict("some", null);
                    return done.incrementAndGet();
                }))
                .isInstanceOf(RowConflict.class);
        assertThat(done).hasValue(2);
    }
}
