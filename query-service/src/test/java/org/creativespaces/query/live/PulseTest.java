package org.creativespaces.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.live.Pulse.Beat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PulseTest {
    private static final Duration NOT_AT_ALL = Duration.ZERO;

    private final Pulse pulse = new Pulse();

    @Test
    void says_which_regions_changed_since_a_position_however_often() throws Exception {
        pulse.beat(5, Map.of(Story.LONDON, 4L));
        pulse.beat(9, Map.of(Story.LEEDS, 8L));

        assertThat(pulse.after(0, NOT_AT_ALL)).isEqualTo(new Beat(9, List.of(Story.LEEDS, Story.LONDON)));
        assertThat(pulse.after(4, NOT_AT_ALL)).isEqualTo(new Beat(9, List.of(Story.LEEDS)));
        assertThat(pulse.after(8, NOT_AT_ALL)).isEqualTo(new Beat(9, List.of()));
        assertThat(pulse.after(9, NOT_AT_ALL)).isEqualTo(new Beat(9, List.of()));
    }

    @Test
    void who_is_ahead_of_it_is_not_set_back() throws Exception {
        pulse.beat(5, Map.of(Story.LONDON, 4L));

        assertThat(pulse.after(7, NOT_AT_ALL)).isEqualTo(new Beat(7, List.of()));
    }

    @Test
    void wakes_who_waits() throws Exception {
        var waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return pulse.after(0, Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        pulse.beat(1, Map.of());

        assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo(new Beat(1, List.of()));
    }
}
