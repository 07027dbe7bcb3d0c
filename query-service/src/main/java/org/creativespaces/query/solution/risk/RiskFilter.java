package org.creativespaces.query.solution.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.projection.RowCondition;
import org.creativespaces.query.projection.RowField;
import org.jspecify.annotations.Nullable;

/** Which risks are asked for. What is null does not matter. */
public record RiskFilter(
        @Nullable RegionCode region, @Nullable Asked status) {
    private static final RowField<RiskRow> SPACE = new RowField<>("space", RiskRow::space);
    private static final RowField<RiskRow> REGION = new RowField<>("region", RiskRow::region);
    private static final RowField<RiskRow> CLOSED = new RowField<>("closed", RiskRow::closed);
    private static final RowField<RiskRow> MATERIALISED = new RowField<>("materialised", RiskRow::materialised);

    /** How a risk should stand. */
    public enum Asked {
        /** Not closed, whether it has come true or not. */
        OPEN,
        CLOSED,
        /** It has come true, whether it was closed since or not. */
        MATERIALISED
    }

    List<RowCondition<RiskRow>> conditions(Set<SpaceId> hidden) {
        var conditions = new ArrayList<RowCondition<RiskRow>>();
        conditions.add(SPACE.isNoneOf(hidden));
        if (region != null) conditions.add(REGION.is(region));
        if (status != null) conditions.add(condition(status));
        return conditions;
    }

    private static RowCondition<RiskRow> condition(Asked status) {
        return switch (status) {
            case OPEN -> CLOSED.isMissing();
            case CLOSED -> CLOSED.isThere();
            case MATERIALISED -> MATERIALISED.isThere();
        };
    }
}
