package org.creativespaces.query.solution;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.descending;
import static org.creativespaces.query.projection.ReadModel.field;

import java.util.ArrayList;
import java.util.Set;
import org.bson.conversions.Bson;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
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
    /** What the store is asked for: everything but the text, which it cannot read. */
    Bson condition(Set<SpaceId> hidden, @Nullable String after) {
        var conditions = new ArrayList<Bson>();
        conditions.add(nin(
                field("origin.space"), hidden.stream().map(SpaceId::toString).toList()));
        if (region != null) conditions.add(eq(field("origin.region"), region.value()));
        if (space != null) conditions.add(eq(field("origin.space"), space.toString()));
        if (stage != null) conditions.add(eq(field("stage"), stage.name()));
        if (challenge != null) conditions.add(eq(field("origin.challenges"), challenge.toString()));
        if (after != null) conditions.add(lt(field(order.field), after));
        return and(conditions);
    }

    Bson sorting() {
        return descending(field(order.field));
    }

    /** In which order solutions are listed. */
    public enum Order {
        /** Those proposed last first. */
        NEWEST("byAge"),
        /** Those with the most acts first. */
        ACTS("byActs");

        private final String field;

        Order(String field) {
            this.field = field;
        }

        /** Where a row stands in this order. */
        String keyOf(SolutionRow row) {
            return this == NEWEST ? row.byAge() : row.byActs();
        }
    }
}
