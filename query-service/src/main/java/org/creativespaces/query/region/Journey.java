package org.creativespaces.query.region;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.creativespaces.query.stage.Stage;
import org.creativespaces.query.stage.StageFacts;

/**
 * How far a solution has come and how long it took, by when things happened. What is said to have happened before the
 * change of stage that was recorded before it counts as happening together with it, so that no time is negative.
 *
 * @param since when the present stage began
 * @param spent milliseconds in each stage, the present stay left out
 */
record Journey(StageFacts facts, Instant since, Map<Stage, Long> spent) {
    static Journey begun(Instant when) {
        return new Journey(StageFacts.JUST_PROPOSED, when, Map.of());
    }

    Stage stage() {
        return facts.stage();
    }

    Journey to(StageFacts next, Instant when) {
        if (next.stage() == stage()) return new Journey(next, since, spent);
        var then = when.isBefore(since) ? since : when;
        var now = new EnumMap<Stage, Long>(Stage.class);
        now.putAll(spent);
        now.merge(stage(), Duration.between(since, then).toMillis(), Long::sum);
        return new Journey(next, then, now);
    }
}
