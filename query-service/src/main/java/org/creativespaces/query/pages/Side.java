package org.creativespaces.query.pages;

import org.creativespaces.events.Region;
import org.creativespaces.query.pages.charts.Funnel;
import org.creativespaces.query.pages.charts.Percent;
import org.creativespaces.query.region.Dashboard;

/**
 * A region beside the others.
 *
 * @param agreed the width of solutions that are agreed or have come further
 * @param rest the width of the other solutions
 */
public record Side(Region region, Dashboard dashboard, Funnel funnel, String agreed, String rest) {
    static Side of(Region region, Dashboard dashboard) {
        var funnel = Funnel.of(dashboard);
        return new Side(
                region,
                dashboard,
                funnel,
                Percent.of(funnel.agreed(), funnel.total()),
                Percent.of(funnel.total() - funnel.agreed(), funnel.total()));
    }
}
