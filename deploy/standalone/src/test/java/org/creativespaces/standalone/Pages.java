package org.creativespaces.standalone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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

    private static Browser.NewContextOptions of(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, HEIGHT);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** A window on the program: a new one costs a second, another page or width in the same one next to nothing. */
    final class View implements AutoCloseable {
        private final BrowserContext context;
        private final List<String> elsewhere = new ArrayList<>();
        private final List<String> complaints = new ArrayList<>();
        private int status;
        final Page page;

        private View(BrowserContext context, String path) {
            this.context = context;
            this.page = context.newPage();
            page.onRequest(request -> {
                if (!request.url().startsWith(program + "/")) elsewhere.add(request.url());
            });
            page.onPageError(complaints::add);
            page.onConsoleMessage(this::listen);
            at(path);
        }

        /** That the page itself was answered with an error is what an error page is for. */
        private void listen(ConsoleMessage message) {
            var ofThePage = message.location().startsWith(page.url());
            if (List.of("error", "warning").contains(message.type()) && !ofThePage) complaints.add(message.text());
        }

        /** Goes to another page, and forgets what was noted of the one before. */
        View at(String path) {
            complaints.clear();
            elsewhere.clear();
            status = page.navigate(program + path).status();
            return this;
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

        @Override
        public void close() {
            context.close();
        }
    }
}
