package org.creativespaces.query.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.projection.RowCondition;
import org.creativespaces.query.projection.RowField;
import org.creativespaces.query.projection.RowOrder;
import org.creativespaces.query.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Which solutions are asked for, and in which order. What is null does not matter.
 *
 * @param challenge one that the solution is grounded in
 * @param text what the current title or summary holds, in whichever case
 */
public record SolutionFilter(
        @Nullable RegionCode region,
        @Nullable SpaceId space,
        @Nullable Stage stage,
        @Nullable ChallengeId challenge,
        @Nullable String text,
        Order order) {
    private static final RowField<SolutionRow> SPACE =
            new RowField<>("origin.space", row -> row.origin().space());
    private static final RowField<SolutionRow> REGION =
            new RowField<>("origin.region", row -> row.origin().region());
    private static final RowField<SolutionRow> CHALLENGES =
            new RowField<>("origin.challenges", row -> row.origin().challenges());
    private static final RowField<SolutionRow> STAGE = new RowField<>("stage", SolutionRow::stage);
    private static final RowField<SolutionRow> BY_AGE = new RowField<>("byAge", SolutionRow::byAge);
    private static final RowField<SolutionRow> BY_ACTS = new RowField<>("byActs", SolutionRow::byActs);

    /** What the store is asked for: everything but the text, which it cannot read. */
    List<RowCondition<SolutionRow>> conditions(Set<SpaceId> hidden, @Nullable String after) {
        var conditions = new ArrayList<RowCondition<SolutionRow>>();
        conditions.add(SPACE.isNoneOf(hidden));
        if (region != null) conditions.add(REGION.is(region));
        if (space != null) conditions.add(SPACE.is(space));
        if (stage != null) conditions.add(STAGE.is(stage));
        if (challenge != null) conditions.add(CHALLENGES.is(challenge));
        if (after != null) conditions.add(order.field().isBefore(after));
        return conditions;
    }

    RowOrder<SolutionRow> sorting() {
        return RowOrder.descending(order.field());
    }

    /** In which order solutions are listed. */
    public enum Order {
        /** Those proposed last first. */
        NEWEST,
        /** Those with the most acts first. */
        ACTS;

        private RowField<SolutionRow> field() {
            return this == NEWEST ? BY_AGE : BY_ACTS;
        }

        /** Where a row stands in this order. */
        String keyOf(SolutionRow row) {
            return this == NEWEST ? row.byAge() : row.byActs();
        }
    }
}
