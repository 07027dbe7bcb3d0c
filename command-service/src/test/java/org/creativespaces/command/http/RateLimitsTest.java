package org.creativespaces.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.creativespaces.command.identity.Caller;
import org.creativespaces.events.Actor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RateLimitsTest {
    private static final Caller SAM = new Caller("sam", Actor.user("sam"), null, Set.of(), Set.of());
    private static final Caller CARA = new Caller("cara", Actor.user("cara"), null, Set.of(), Set.of());
    private static final Caller PROGRAM = new Caller("client:x", Actor.client("x"), null, Set.of(), Set.of());

    private long now;
    private final RateLimits limits = new RateLimits(true, () -> now);

    @Test
    void a_person_sends_so_many_writes_at_once_and_then_ten_a_second() {
        assertThat(granted(SAM, 200)).isEqualTo(120);
        pass(Duration.ofMillis(99));
        assertThat(granted(SAM, 1)).isZero();
        pass(Duration.ofMillis(1));
        assertThat(granted(SAM, 2)).isEqualTo(1);
        pass(Duration.ofSeconds(1));
        assertThat(granted(SAM, 20)).isEqualTo(10);
    }

    @Test
    void a_program_sends_more() {
        assertThat(granted(PROGRAM, 20_000)).isEqualTo(10_000);
        pass(Duration.ofSeconds(1));
        assertThat(granted(PROGRAM, 20_000)).isEqualTo(1_000);
    }

    @Test
    void one_caller_takes_nothing_from_another() {
        granted(SAM, 200);

        assertThat(granted(CARA, 1)).isEqualTo(1);
    }

    @Test
    void nobody_saves_up_more_than_there_is_room_for() {
        granted(SAM, 200);
        pass(Duration.ofHours(1));

        assertThat(granted(SAM, 200)).isEqualTo(120);
    }

    @Test
    void who_is_turned_away_is_told_when_to_come_back() {
        granted(SAM, 200);

        var rejected = catchThrowableOfType(Rejected.class, () -> limits.take(SAM));

        assertThat(rejected.problem().http().value()).isEqualTo(429);
        assertThat(rejected.problem().reason()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(rejected.problem().headers()).isEqualTo(Map.of("Retry-After", "1"));
    }

    @Test
    void limits_can_be_switched_off() {
        var none = new RateLimits(false, () -> now);

        assertThatCode(() -> {
                    for (var i = 0; i < 20_000; i++) none.take(SAM);
                })
                .doesNotThrowAnyException();
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private int granted(Caller caller, int writes) {
        var granted = 0;
        for (var i = 0; i < writes; i++) {
            try {
                limits.take(caller);
                granted++;
            } catch (Rejected tooMany) {
                assertThat(tooMany.problem().reason()).isEqualTo("TOO_MANY_REQUESTS");
            }
        }
        return granted;
    }
}
