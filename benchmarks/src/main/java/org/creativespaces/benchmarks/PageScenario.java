package org.creativespaces.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A region's page, read while nothing happens, as {@link Comparison} does, then while positions are being taken. */
final class PageScenario {
    private static final int WRITES_PER_SECOND = 20;
    private static final String PAGE = "/regions/" + Town.REGION;
    private static final String DASHBOARD = "/api/v1/regions/" + Town.REGION + "/dashboard";

    private PageScenario() {}

    public static void main(String[] args) throws Exception {
        Scenario.run(folder -> Comparison.inTown(folder, DASHBOARD, comparison -> {
            comparison.of(PAGE, "everybody", null);
            Scenario.print("while %d positions are taken each second: %s", WRITES_PER_SECOND, busy(comparison));
        }));
    }

    /** Each position makes the page be rendered anew. */
    private static Load.Result busy(Comparison comparison) throws IOException, InterruptedException {
        var town = comparison.town();
        var time = Comparison.TURN.multipliedBy(2);
        var writes = town.endorsements((int) (WRITES_PER_SECOND * time.toSeconds()));
        var writer = Thread.ofPlatform().start(() -> {
            try {
                town.load(1, WRITES_PER_SECOND, time).run(writes).only(200);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        var result = comparison.read(Town.get(PAGE, null), time);
        writer.join();
        return result;
    }
}
