package org.creativespaces.query.region;

import org.creativespaces.query.projection.ReadFixture;

/** The read models of dashboards. */
final class RegionModels {
    private RegionModels() {}

    /** All of them, empty. */
    static ReadFixture read() {
        return new ReadFixture(
                new DashboardProjection(),
                new MembersProjection(),
                new StagesProjection(),
                new UndertakingsProjection(),
                new FlowsProjection());
    }
}
