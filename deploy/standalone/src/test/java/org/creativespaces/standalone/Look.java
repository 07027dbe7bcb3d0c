package org.creativespaces.standalone;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Looks at a page as different people would, keeps pictures of it under {@code target/screenshots}, and tells what keeps any of
 * them from using it. One page is resized and loaded once: axe comes in once, too.
 */
final class Look {
    /** Of a telephone, a tablet and a desk. */
    static final int[] WIDTHS = {360, 768, 1440};

    private static final int HEIGHT = 900;
    private static final int PAPER = 794;

    /** A desk's 1280 × 1024 at 400 %. */
    private static final int MAGNIFIED_WIDTH = 320;

    private static final int MAGNIFIED_HEIGHT = 256;

    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String AXE = read(AxeBuilder.class, "/axe.min.js");
    private static final String UNFIT = read(Look.class, "/pages/unfit.js");
    /**
     * In all ways but its own, which would load another page for each look. Rules of WCAG 2.2 have to be asked for. What is on the page
     * and which parts of it are shown decides most rules: where both are as they were, only those are asked again that colours and
     * places decide, as after a page has been made wider or darker.
     */
    private static final String RUN = """
        async within => {
            const shown = [...document.body.querySelectorAll('*')].map(one => {
                const style = getComputedStyle(one);
                return one.checkVisibility({ visibilityProperty: true }) + style.position + style.clipPath + style.overflow;
            });
            const known = window.judged ??= new Set();
            const seen = within + document.body.outerHTML + shown.join();
            const options = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
            if (known.has(seen)) options.runOnly = ['color-contrast', 'css-orientation-lock', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'];
            known.add(seen);
            const found = await axe.run(within, options);
            return found.violations.map(rule => rule.id + ' ' + rule.nodes.map(node => node.html).join(' ').slice(0, 300));
        }\
        """;

    /** WCAG 1.4.12, by a sheet that the content policy of the page does not have to let in. */
    private static final String SPACED = """
        () => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }'
                + ' p { margin-block-end: 2em !important }');
            document.adoptedStyleSheets = [sheet];
        }\
        """;

    private final Page page;
    private final String name;
    private final List<String> bad = new ArrayList<>();

    private Look(Page page, String name) {
        this.page = page;
        this.name = name;
    }

    /** At the three widths. */
    static List<String> at(Page page, String name) {
        return at(page, name, WIDTHS);
    }

    /** At the three widths, with pictures of some: one takes as long as finding out all that is wrong. */
    static List<String> at(Page page, String name, int... pictured) {
        var look = new Look(page, name);
        for (var width : WIDTHS) {
            look.as(width, HEIGHT);
            look.judge("at " + width);
            if (IntStream.of(pictured).anyMatch(one -> one == width)) look.keep(Integer.toString(width));
        }
        return look.bad;
    }

    /** At 400 % and 200 %, with words twice as large, and with more room between them. The page is to be left afterwards. */
    static List<String> closely(Page page, String name) {
        var look = new Look(page, name);
        look.as(MAGNIFIED_WIDTH, MAGNIFIED_HEIGHT);
        look.unfit("at 400 %");
        look.as(2 * MAGNIFIED_WIDTH, 2 * MAGNIFIED_HEIGHT);
        look.unfit("at 200 %");
        look.as(4 * MAGNIFIED_WIDTH, 4 * MAGNIFIED_HEIGHT);
        look.words(32);
        look.unfit("with words at 200 %");
        look.words(16);
        look.as(WIDTHS[0], HEIGHT);
        page.evaluate(SPACED);
        look.unfit("with spaced words");
        page.evaluate("document.adoptedStyleSheets = []");
        return look.bad;
    }

    /** Sets how large words are for somebody who chose so for all pages. */
    private void words(int pixels) {
        var sizes = new JsonObject();
        sizes.addProperty("standard", pixels);
        var said = new JsonObject();
        said.add("fontSizes", sizes);
        var browser = page.context().newCDPSession(page);
        browser.send("Page.setFontSizes", said);
        browser.detach();
    }

    /** In the dark, with all of it unfolded. */
    static List<String> inTheDark(Page page, String name) {
        return inTheDark(page, name, true);
    }

    static List<String> inTheDark(Page page, String name, boolean pictured) {
        var look = new Look(page, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        look.as(WIDTHS[0], HEIGHT);
        look.judge("in the dark");
        if (pictured) look.keep("dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return look.bad;
    }

    /** As it comes out of a printer. */
    static List<String> onPaper(Page page, String name) {
        var look = new Look(page, name);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        look.as(PAPER, HEIGHT);
        if (page.locator("nav.menu").count() > 0 && page.locator("nav.menu").isVisible())
            look.bad.add("prints the menu");
        if (!page.locator("main h1").isVisible()) look.bad.add("prints no heading");
        look.keep("paper");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        return look.bad;
    }

    /** What axe finds in a part of the page, as it is. */
    static List<String> axe(Page page, String within) {
        if (!(boolean) page.evaluate("'axe' in window")) page.evaluate(AXE);
        return texts(page.evaluate(RUN, within));
    }

    private void as(int width, int height) {
        page.setViewportSize(width, height);
    }

    private void judge(String how) {
        axe(page, "html").forEach(what -> bad.add(name + " " + how + ": " + what));
        unfit(how);
    }

    private void unfit(String how) {
        texts(page.evaluate(UNFIT)).forEach(what -> bad.add(name + " " + how + ": " + what));
    }

    private void keep(String how) {
        keep(page, name + " " + how);
    }

    /** Keeps a picture of the whole page to be looked at. */
    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name.replaceAll("[^A-Za-z0-9]+", "-") + ".png"))
                .setFullPage(true));
    }

    private static List<String> texts(Object some) {
        return ((List<?>) some).stream().map(String::valueOf).toList();
    }

    private static String read(Class<?> beside, String resource) {
        try (var in = Objects.requireNonNull(beside.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
