package org.creativespaces.query.solution.risk;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static org.creativespaces.query.projection.ReadModel.field;

import java.util.ArrayList;
import java.util.Set;
import org.bson.conversions.Bson;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.jspecify.annotations.Nullable;

/** Which risks are asked for. What is null does not matter. */
public record RiskFilter(
        @Nullable RegionCode region, @Nullable Asked status) {
    /** How a risk should stand. */
    public enum Asked {
        /** Not closed, whether it has come true or not. */
        OPEN,
        CLOSED,
        /** It has come true, whether it was closed since or not. */
        MATERIALISED
    }

    Bson condition(Set<SpaceId> hidden) {
        var conditions = new ArrayList<Bson>();
        conditions.add(
                nin(field("space"), hidden.stream().map(SpaceId::toString).toList()));
        if (region != null) conditions.add(eq(field("region"), region.value()));
        if (status != null) conditions.add(condition(status));
        return and(conditions);
    }

    private static Bson condition(Asked status) {
        return switch (status) {
            case OPEN -> eq(field("closed"), null);
            case CLOSED -> ne(field("closed"), null);
            case MATERIALISED -> ne(field("materialised"), null);
        };
    }
}
