package org.creativespaces.query.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.region.RegionStory.ANA;
import static org.creativespaces.query.region.RegionStory.LONDON;
import static org.creativespaces.query.region.RegionStory.WALKS;
import static org.creativespaces.query.region.RegionStory.joined;
import static org.creativespaces.query.region.RegionStory.left;

import java.util.List;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Event;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.projection.FoldedModels;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckpointsTest {
    private final Checkpoints checkpoints = new Checkpoints(2);

    @Test
    void folds_go_on_from_the_nearest_kept_one_to_the_same_rows() {
        var events = comingsAndGoings(7);
        fold(new FoldedModels(), events);

        var models = checkpoints.upTo(5);

        assertThat(models.position()).isEqualTo(4);
        assertThat(fold(models, events)).isEqualTo(fold(new FoldedModels(), events));
    }

    @Test
    void going_on_leaves_what_was_kept_as_it_was() {
        var events = comingsAndGoings(7);
        fold(new FoldedModels(), events);

        fold(checkpoints.upTo(4), events);

        var kept = checkpoints.upTo(4);
        assertThat(kept.position()).isEqualTo(4);
        assertThat(acts(kept)).isEqualTo(fold(new FoldedModels(), events.subList(0, 4)));
    }

    @Test
    void before_the_first_one_folds_begin_anew() {
        fold(new FoldedModels(), comingsAndGoings(7));

        assertThat(checkpoints.upTo(1).position()).isZero();
    }

    @Test
    void the_longer_the_history_the_farther_apart_they_are() {
        fold(new FoldedModels(), comingsAndGoings(100));

        assertThat(checkpoints.size()).isLessThanOrEqualTo(20);
        assertThat(checkpoints.upTo(100).position()).isGreaterThan(88);
        assertThat(checkpoints.upTo(15).position()).isEqualTo(8);
    }

    /** Folds those events that the rows do not hold, shows each position to the checkpoints, returns what came of it. */
    private DashboardRow fold(FoldedModels models, List<Recorded<Event>> events) {
        models.readModel(new DashboardProjection());
        for (var event : events) {
            if (event.position() <= models.position()) continue;
            models.take(event);
            checkpoints.pass(models);
        }
        return acts(models);
    }

    private static DashboardRow acts(FoldedModels models) {
        return models.readModel(new DashboardProjection()).find(LONDON.value()).orElseThrow();
    }

    private static List<Recorded<Event>> comingsAndGoings(int number) {
        var story = new Story().in(LONDON, WALKS);
        for (var i = 0; i < number; i++)
            story.tell(i % 2 == 0 ? joined(ANA, WALKS, LONDON, Constituency.CARER) : left(ANA, WALKS, LONDON));
        return story.told();
    }
}
