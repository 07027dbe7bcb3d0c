package org.creativespaces.query.solution.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.projection.RowCondition;
import org.creativespaces.query.projection.RowField;
import org.jspecify.annotations.Nullable;

/** Which risks are asked for, and as how likely and grave they are judged now. What is null does not matter. */
public record RiskFilter(
        @Nullable RegionCode region,
        @Nullable Asked status,
        @Nullable Integer likelihood,
        @Nullable Integer impact) {
    private static final RowField<RiskRow> SPACE = new RowField<>("space", RiskRow::space);
    private static final RowField<RiskRow> REGION = new RowField<>("region", RiskRow::region);
    private static final RowField<RiskRow> CLOSED = new RowField<>("closed", RiskRow::closed);
    private static final RowField<RiskRow> MATERIALISED = new RowField<>("materialised", RiskRow::materialised);

    public RiskFilter(@Nullable RegionCode region, @Nullable Asked status) {
        this(region, status, null, null);
    }

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

    /** What the store is not asked for, since it compares texts. */
    boolean judges(RiskRow row) {
        return (likelihood == null || row.likelihood() == likelihood) && (impact == null || row.impact() == impact);
    }

    private static RowCondition<RiskRow> condition(Asked status) {
        return switch (status) {
            case OPEN -> CLOSED.isMissing();
            case CLOSED -> CLOSED.isThere();
            case MATERIALISED -> MATERIALISED.isThere();
        };
    }
}
