package org.creativespaces.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** All scenarios one after the other, each in a process of its own, so that none runs on what another taught the JVM. */
final class AllScenario {
    private static final List<String> ALL = List.of(
            "Commands",
            "LedgerAppend",
            "Endorsements",
            "Dashboard",
            "Page",
            "Paint",
            "Feed",
            "Import",
            "Growth",
            "StartUp");

    private AllScenario() {}

    public static void main(String[] args) throws Exception {
        var failed = new ArrayList<String>();
        for (var scenario : ALL) {
            var begun = System.nanoTime();
            Scenario.print("%n== %s", scenario);
            if (run(scenario, args) != 0) failed.add(scenario);
            Scenario.print("(%.0f s)", Program.secondsSince(begun));
        }
        if (failed.isEmpty()) return;
        System.err.println("failed: " + failed);
        System.exit(1);
    }

    private static int run(String scenario, String... args) throws Exception {
        var line = new ArrayList<>(List.of(Program.java(), "--enable-native-access=ALL-UNNAMED", "-cp"));
        line.add(System.getProperty("java.class.path"));
        line.add(AllScenario.class.getPackageName() + "." + scenario + "Scenario");
        line.addAll(List.of(args));
        return new ProcessBuilder(line).inheritIO().start().waitFor();
    }
}
