package org.creativespaces.standalone;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program's pages in Debian's Chromium, with everything noted that a reader should not meet. */
final class Pages implements AutoCloseable {
    static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int HEIGHT = 900;
    private static final Path PICTURES = Path.of("target/screenshots");

    private final String program;
    private final Playwright playwright;
    private final Browser browser;

    Pages(Program program) {
        this.program = program.uri("").toString();
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(QUIET));
    }

    static boolean canBeShown() {
        return Files.isExecutable(CHROMIUM);
    }

    /** A page of that width that was opened and is looked at; close it. */
    View open(String path, int width) {
        return new View(browser.newContext(of(width)), path);
    }

    View openWithoutScripts(String path) {
        return new View(browser.newContext(of(1024).setJavaScriptEnabled(false)), path);
    }

    /** As somebody sees it whose device is dark. */
    View openInTheDark(String path, int width) {
        return new View(browser.newContext(of(width).setColorScheme(ColorScheme.DARK)), path);
    }

    /** As it comes out of a printer. */
    View openForPaper(String path) {
        var view = open(path, 794);
        view.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        return view;
    }

    private static Browser.NewContextOptions of(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, HEIGHT);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    final class View implements AutoCloseable {
        private final BrowserContext context;
        private final List<String> elsewhere = new ArrayList<>();
        private final List<String> complaints = new ArrayList<>();
        private final int status;
        final Page page;

        private View(BrowserContext context, String path) {
            this.context = context;
            this.page = context.newPage();
            page.onRequest(request -> {
                if (!request.url().startsWith(program + "/")) elsewhere.add(request.url());
            });
            page.onPageError(complaints::add);
            page.onConsoleMessage(this::listen);
            this.status = page.navigate(program + path).status();
        }

        /** That the page itself was answered with an error is what an error page is for. */
        private void listen(ConsoleMessage message) {
            var ofThePage = message.location().startsWith(page.url());
            if (List.of("error", "warning").contains(message.type()) && !ofThePage) complaints.add(message.text());
        }

        int status() {
            return status;
        }

        List<String> requestsElsewhere() {
            return elsewhere;
        }

        List<String> complaints() {
            return complaints;
        }

        /** What of the page lies beyond its right edge, in pixels. */
        int overflow() {
            var script = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
            return ((Number) page.evaluate(script)).intValue();
        }

        /** Keeps a picture of the whole page to be looked at, by the page's name. */
        void keepPicture(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name.replaceAll("[^A-Za-z0-9]+", "-") + ".png"))
                    .setFullPage(true));
        }

        List<String> axeViolations() {
            return new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .map(rule -> rule.getId() + " "
                                    + rule.getNodes().getFirst().getHtml())
                            .toList();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
