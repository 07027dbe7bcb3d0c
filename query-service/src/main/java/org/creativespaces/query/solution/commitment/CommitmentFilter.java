package org.creativespaces.query.solution.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.projection.RowCondition;
import org.creativespaces.query.projection.RowField;
import org.jspecify.annotations.Nullable;

/** Which commitments are asked for. What is null does not matter. */
public record CommitmentFilter(
        @Nullable Asked status,
        @Nullable RegionCode region,
        @Nullable OrganisationId organisation) {
    private static final int SOON_DAYS = 30;
    private static final RowField<CommitmentRow> SPACE = new RowField<>("space", CommitmentRow::space);
    private static final RowField<CommitmentRow> REGION = new RowField<>("region", CommitmentRow::region);
    private static final RowField<CommitmentRow> ORGANISATION =
            new RowField<>("party.organisation", row -> row.party().organisation());
    private static final RowField<CommitmentRow> STATUS = new RowField<>("status", CommitmentRow::status);
    private static final RowField<CommitmentRow> DUE = new RowField<>("due", CommitmentRow::due);

    /** How a commitment should stand. */
    public enum Asked {
        ACTIVE,
        /** Active, and due before today. */
        OVERDUE,
        /** Active, and due today or within 30 days. */
        DUE,
        FULFILLED,
        RELEASED
    }

    List<RowCondition<CommitmentRow>> conditions(Set<SpaceId> hidden, LocalDate today) {
        var conditions = new ArrayList<RowCondition<CommitmentRow>>();
        conditions.add(SPACE.isNoneOf(hidden));
        if (region != null) conditions.add(REGION.is(region));
        if (organisation != null) conditions.add(ORGANISATION.is(organisation));
        if (status != null) conditions.addAll(conditions(status, today));
        return conditions;
    }

    private static List<RowCondition<CommitmentRow>> conditions(Asked status, LocalDate today) {
        var active = STATUS.is(CommitmentStatus.ACTIVE);
        return switch (status) {
            case ACTIVE -> List.of(active);
            case OVERDUE -> List.of(active, DUE.isBefore(today));
            case DUE -> List.of(active, DUE.isNotBefore(today), DUE.isNotAfter(today.plusDays(SOON_DAYS)));
            case FULFILLED -> List.of(STATUS.is(CommitmentStatus.FULFILLED));
            case RELEASED -> List.of(STATUS.is(CommitmentStatus.RELEASED));
        };
    }
}
