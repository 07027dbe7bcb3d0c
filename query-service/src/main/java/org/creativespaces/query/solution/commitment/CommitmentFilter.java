package org.creativespaces.query.solution.commitment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static org.creativespaces.query.projection.ReadModel.field;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import org.bson.conversions.Bson;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.jspecify.annotations.Nullable;

/** Which commitments are asked for. What is null does not matter. */
public record CommitmentFilter(
        @Nullable Asked status,
        @Nullable RegionCode region,
        @Nullable OrganisationId organisation) {
    private static final int SOON_DAYS = 30;

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

    Bson condition(Set<SpaceId> hidden, LocalDate today) {
        var conditions = new ArrayList<Bson>();
        conditions.add(
                nin(field("space"), hidden.stream().map(SpaceId::toString).toList()));
        if (region != null) conditions.add(eq(field("region"), region.value()));
        if (organisation != null) conditions.add(eq(field("party.organisation"), organisation.toString()));
        if (status != null) conditions.add(condition(status, today));
        return and(conditions);
    }

    private static Bson condition(Asked status, LocalDate today) {
        var active = eq(field("status"), CommitmentStatus.ACTIVE.name());
        return switch (status) {
            case ACTIVE -> active;
            case OVERDUE -> and(active, lt(field("due"), today.toString()));
            case DUE ->
                and(
                        active,
                        gte(field("due"), today.toString()),
                        lte(field("due"), today.plusDays(SOON_DAYS).toString()));
            case FULFILLED -> eq(field("status"), CommitmentStatus.FULFILLED.name());
            case RELEASED -> eq(field("status"), CommitmentStatus.RELEASED.name());
        };
    }
}
