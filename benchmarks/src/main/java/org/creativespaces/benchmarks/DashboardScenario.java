package org.creativespaces.benchmarks;

/** A region's dashboard as data, read by everybody and by a member: see {@link Comparison}. */
final class DashboardScenario {
    private static final String DASHBOARD = "/api/v1/regions/" + Town.REGION + "/dashboard";

    private DashboardScenario() {}

    public static void main(String[] args) throws Exception {
        Scenario.run(folder -> Comparison.inTown(folder, DASHBOARD, comparison -> {
            comparison.of(DASHBOARD, "everybody", null);
            comparison.of(DASHBOARD, "a member", comparison.town().member());
        }));
    }
}
