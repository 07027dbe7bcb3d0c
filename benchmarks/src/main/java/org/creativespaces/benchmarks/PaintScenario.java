package org.creativespaces.benchmarks;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How long a reader of the demo's pages waits until the largest thing is painted, on a processor four times slower than this one:
 * Debian's Chromium, a telephone's window, nothing in its cache.
 */
final class PaintScenario {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final int SLOWER = 4;
    private static final int WARM_UP = 60;
    private static final int LOOKS = 7;
    private static final int STORIES = 51;
    private static final String LARGEST = """
        () => new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
            .observe({ type: 'largest-contentful-paint', buffered: true }))\
        """;

    private PaintScenario() {}

    public static void main(String[] args) throws Exception {
        Scenario.run(PaintScenario::measure);
    }

    private static void measure(Path folder) throws Exception {
        try (var program = Program.startDemo(folder.resolve("data"), Scenario.jvmOptions());
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")))) {
            var pages = pages(program);
            for (var path : pages.values()) for (var time = 0; time < WARM_UP; time++) program.text(path);
            for (var page : pages.entrySet()) {
                var times = new ArrayList<Double>();
                for (var look = 0; look < LOOKS; look++) {
                    times.add(paint(browser, program.uri(page.getValue()).toString()));
                }
                times.sort(null);
                Scenario.print(
                        "%s: largest contentful paint %.0f ms (%.0f to %.0f)",
                        page.getKey(), times.get(LOOKS / 2), times.getFirst(), times.getLast());
            }
        }
    }

    private static Map<String, String> pages(Program program) throws IOException, InterruptedException {
        while (program.get("/api/v1/solutions?limit=500").path("items").size() < STORIES) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        var solution = program.get("/api/v1/solutions?region=E12000007&stage=ADOPTED")
                .path("items")
                .path(0)
                .path("id")
                .asString();
        var pages = new LinkedHashMap<String, String>();
        pages.put("nation", "/");
        pages.put("region", "/regions/E12000007");
        pages.put("solution", "/solutions/" + solution);
        pages.put("trail", "/solutions/" + solution + "/trail");
        return pages;
    }

    /** In milliseconds from the beginning of the navigation. */
    private static double paint(Browser browser, String address) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(412, 823))) {
            var page = context.newPage();
            var slow = new JsonObject();
            slow.addProperty("rate", SLOWER);
            context.newCDPSession(page).send("Emulation.setCPUThrottlingRate", slow);
            page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
            return ((Number) page.evaluate(LARGEST)).doubleValue();
        }
    }
}
