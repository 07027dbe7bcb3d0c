package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Somebody at the pages, who finds their way by what they read on them. */
final class Visitor implements AutoCloseable {
    /** In milliseconds, on a machine that does other things, too. */
    private static final double PATIENCE = 30_000;

    final Pages.View view;
    private final String name;
    private final boolean scripts;
    final Page page;

    /** Somebody who signs in, and comes to that address by it. */
    Visitor(Pages pages, String name, String to, boolean scripts) {
        this.name = name;
        this.scripts = scripts;
        var start = "/account/sign-in/creative-spaces?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        view = scripts ? pages.open(start, 1024) : pages.openWithoutScripts(start);
        page = view.page;
        page.setDefaultTimeout(PATIENCE);
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill("demo");
        page.getByRole(AriaRole.BUTTON).click();
        assertThat(page.url()).endsWith(to);
    }

    String path() {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("#.*$", "");
    }

    Visitor at(String path) {
        var answer = page.navigate(page.url().replaceFirst("^(https?://[^/]+).*$", "$1") + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return this;
    }

    /** Begins an act that is offered about the thing of the page. */
    Visitor begin(String offer) {
        return follow(page.locator("section.acts"), offer);
    }

    /** Begins an act that is offered about the part in which that text is. */
    Visitor begin(String offer, String about) {
        var named = new Page.GetByRoleOptions().setName(offer).setExact(true).setIncludeHidden(true);
        var items = page.locator("main li", new Page.LocatorOptions().setHasText(about));
        var offering = new Locator.FilterOptions().setHas(page.getByRole(AriaRole.LINK, named));
        return follow(items.filter(offering).first(), offer);
    }

    private Visitor follow(Locator where, String offer) {
        var link = link(where, offer).first();
        // Whether it is visible is said at once, of a page that may still be coming.
        link.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        if (!link.isVisible()) where.locator("summary").click();
        link.click();
        assertThat(page.locator("h1").count()).isOne();
        return this;
    }

    private static Locator link(Locator where, String text) {
        return where.getByRole(
                AriaRole.LINK,
                new Locator.GetByRoleOptions().setName(text).setExact(true).setIncludeHidden(true));
    }

    /** Whether an act is offered anywhere on the page. */
    boolean isOffered(String offer) {
        return link(page.locator("main"), offer).count() > 0;
    }

    Visitor fill(String label, String text) {
        page.getByLabel(label).first().fill(text);
        return this;
    }

    Visitor choose(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
        return this;
    }

    Visitor select(String label, String option) {
        page.getByLabel(label).first().selectOption(option);
        return this;
    }

    Visitor attach(String label, Path file) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).setInputFiles(file);
        return this;
    }

    Visitor send(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    /** What was sent has been done, and is told. */
    Visitor sees(String... texts) {
        for (var text : texts) assertThat(page.locator("main").innerText()).contains(text);
        return this;
    }

    Visitor doesNotSee(String... texts) {
        for (var text : texts) assertThat(page.locator("main").innerText()).doesNotContain(text);
        return this;
    }

    Visitor isDone(String told) {
        assertThat(page.locator(".banner").innerText()).contains("Done", told);
        if (scripts) assertThat(Look.axe(page, ".banner")).isEmpty();
        return this;
    }

    /** What was sent cannot be done: the summary says why, and leads to the field that says the same. */
    Visitor isTold(String problem) {
        assertThat(page.locator(".errors").innerText()).contains("There is a problem", problem);
        assertThat(page.title()).startsWith("Error: ");
        return this;
    }

    List<String> complaints() {
        return view.complaints();
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() {
        view.close();
    }
}
