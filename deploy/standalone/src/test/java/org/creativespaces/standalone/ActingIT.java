package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What people do on the pages, in a browser: one program for all of it, whose things later tests find. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledIf(
        value = "org.creativespaces.standalone.Pages#canBeShown",
        disabledReason = "there is no /usr/bin/chromium to show the pages in")
class ActingIT {
    private static final String LONDON = "/regions/E12000007";
    private static final Duration A_WHILE = Duration.ofMinutes(1);
    private static final int[] WIDTHS = {360, 768, 1440};

    /** Sent with nothing typed, these would be done: they ask for nothing, or say at first what is so. */
    private static final Set<String> DONE_AT_ONCE = Set.of(
            "leave",
            "withdraw-position",
            "accept-answer",
            "release-share",
            "revoke-mandate",
            "withdraw-narrative",
            "change-ground-rules",
            "change-agreement-rule",
            "reassess-risk",
            "reframe-challenge",
            "change-constituency");

    /** What is shown where the message file has no words. */
    private static final Pattern UNTOLD = Pattern.compile("\\?\\?|\\b(form|field|choice|problem|act)\\.[a-z]");

    @TempDir
    static Path folder;

    private Program program;
    private Pages pages;
    private Journey journey;

    @BeforeAll
    void start() throws Exception {
        program = Program.start(folder.resolve("data"));
        pages = new Pages(program);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> program.all("/api/v1/spaces?region=E08000035", program.tokenOf("organiser-cli"))
                                .size()
                        == 1);
        journey = new Journey(pages, true, "with scripts");
    }

    @AfterAll
    void stop() throws Exception {
        if (journey != null) journey.close();
        if (pages != null) pages.close();
        if (program != null) program.close();
    }

    @Test
    @Order(1)
    void a_voice_in_the_room_becomes_a_practice_adopted_in_another_region() {
        journey.takesPlace();
        assertThat(journey.complaints()).isEmpty();
    }

    @Test
    @Order(2)
    void the_same_takes_place_without_scripts() {
        try (var plain = new Journey(pages, false, "without scripts")) {
            plain.takesPlace();
        }
    }

    @Test
    @Order(3)
    void every_form_can_be_used_by_everybody_in_every_state() {
        var bad = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var account : List.of("olu", "sam", "cara", "kim")) {
            try (var visitor = new Visitor(pages, account, "/account", true)) {
                forms(visitor).forEach((form, address) -> {
                    if (seen.add(form)) bad.addAll(look(visitor, form, address));
                });
                bad.addAll(visitor.complaints().stream()
                        .map(text -> account + ": " + text)
                        .toList());
            }
        }
        assertThat(bad).isEmpty();
    }

    /** Every form that is offered to somebody, once, with where it is. */
    private Map<String, String> forms(Visitor visitor) {
        var forms = new LinkedHashMap<String, String>();
        for (var place : List.of("/account", LONDON, journey.space(), journey.challenge(), journey.solution())) {
            visitor.at(place);
            for (var link : visitor.page.locator("a[href^='/act/']").all()) {
                var address = link.getAttribute("href");
                forms.putIfAbsent(address.split("/")[2], address);
            }
        }
        return forms;
    }

    private List<String> look(Visitor visitor, String form, String address) {
        var bad = new ArrayList<String>();
        visitor.at(address);
        for (var width : WIDTHS) {
            visitor.page.setViewportSize(width, 900);
            visitor.violations().forEach(what -> bad.add(form + " at " + width + ": " + what));
            if (overflows(visitor)) bad.add(form + " at " + width + " is too wide");
        }
        visitor.shown("act-" + form);
        if (UNTOLD.matcher(visitor.page.locator("main").innerText()).find()) bad.add(form + " shows a key for a word");
        if (DONE_AT_ONCE.contains(form)) return bad;
        visitor.page.locator("form[data-act] button:not([name])").click();
        if (visitor.page.locator(".errors").count() != 1) bad.add(form + " is sent empty without a word");
        visitor.page.setViewportSize(WIDTHS[0], 900);
        visitor.violations().forEach(what -> bad.add(form + " with errors: " + what));
        if (overflows(visitor)) bad.add(form + " with errors is too wide");
        visitor.shown("act-" + form + "-wrong");
        return bad;
    }

    private static boolean overflows(Visitor visitor) {
        var wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
        return (boolean) visitor.page.evaluate(wide);
    }

    @Test
    @Order(4)
    void an_organiser_imports_a_conversation_and_sees_it_go_on() throws Exception {
        for (var scripts : List.of(true, false)) {
            var title = scripts ? "Imported with scripts" : "Imported without";
            var export = export(title);
            try (var olu = new Visitor(pages, "olu", LONDON, scripts)) {
                olu.begin("Import a conversation")
                        .fill("What shall the space be called?", title)
                        .attach("comments.csv", export.resolve("votes.csv"))
                        .attach("votes.csv", export.resolve("votes.csv"))
                        .send("Import it")
                        .isTold("This is no comments.csv of a Polis export")
                        .attach("comments.csv", export.resolve("comments.csv"))
                        .attach("votes.csv", export.resolve("votes.csv"))
                        .send("Import it");
                Awaitility.await().atMost(A_WHILE).until(() -> {
                    if (!scripts && olu.isOffered("Look again")) olu.at(olu.path());
                    return olu.page.locator("main").innerText().contains("Everything is imported");
                });
                assertThat(olu.page.locator("progress").getAttribute("value")).isEqualTo("100");
                olu.shown("import" + (scripts ? "" : "-without-scripts"));
                olu.page.locator("main a.button").click();
                olu.sees(title);
            }
        }
    }

    private static Path export(String title) throws Exception {
        var export = Files.createDirectory(folder.resolve(title.replace(' ', '-')));
        var comments = new StringBuilder("timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n");
        var votes = new StringBuilder("timestamp,comment-id,voter-id,vote\n");
        for (var comment = 0; comment < 20; comment++) {
            comments.append("%d,%d,0,20,0,1,%s %d\n".formatted(1656922360000L + comment, comment, title, comment));
            for (var voter = 0; voter < 20; voter++) {
                votes.append("%d,%d,%d,1\n".formatted(1656922370000L + voter, comment, voter));
            }
        }
        Files.writeString(export.resolve("comments.csv"), comments);
        Files.writeString(export.resolve("votes.csv"), votes);
        return export;
    }

    @Test
    @Order(5)
    void what_was_typed_outlives_the_session() {
        try (var sam = new Visitor(pages, "sam", "/account", true)) {
            sam.at(journey.space()).begin("Propose a solution").fill("Title", "Kept while away");
            sam.page.context().clearCookies();
            sam.send("Propose it").sees("Nothing you typed is lost");
            sam.page.locator("main a.button").click();
            sam.page.getByLabel("Name").fill("sam");
            sam.page.getByLabel("Password").fill("demo");
            sam.send("Sign in").sees("This has not been sent yet");
            assertThat(sam.page.getByLabel("Title").inputValue()).isEqualTo("Kept while away");
            sam.send("Propose it").isDone("It is proposed.").sees("Kept while away");
        }
    }

    @Test
    @Order(6)
    void a_button_pressed_twice_does_a_thing_once() {
        try (var sam = new Visitor(pages, "sam", "/account", false)) {
            sam.at(journey.space()).begin("Propose a solution").fill("Title", "Pressed twice");
            sam.page.locator("form[data-act] button").dblclick();
            sam.isDone("It is proposed.").at(journey.space());
            assertThat(sam.page.getByText("Pressed twice").count()).isOne();
        }
    }

    @Test
    @Order(7)
    void who_signs_out_acts_no_more() {
        try (var sam = new Visitor(pages, "sam", journey.space(), true)) {
            assertThat(sam.isOffered("Propose a solution")).isTrue();
            sam.send("Sign out").sees("You are signed out");
            sam.at(journey.space());
            assertThat(sam.isOffered("Propose a solution")).isFalse();
            assertThat(sam.isOffered("Sign in to take part")).isTrue();
        }
    }

    @Test
    @Order(8)
    void the_session_is_another_after_signing_in_and_nothing_of_it_is_for_scripts() {
        try (var anybody = pages.open("/account/sign-in/creative-spaces", 1024)) {
            var before = session(anybody);
            anybody.page.getByLabel("Name").fill("sam");
            anybody.page.getByLabel("Password").fill("demo");
            anybody.page.locator("main button").click();
            var after = session(anybody);

            assertThat(after.value).isNotEqualTo(before.value);
            assertThat(after.httpOnly).isTrue();
            assertThat(after.sameSite).isEqualTo(SameSiteAttribute.LAX);
            assertThat(anybody.page.content()).doesNotContain("eyJ");
            assertThat(anybody.page.evaluate("document.cookie + JSON.stringify({...localStorage, ...sessionStorage})"))
                    .isEqualTo("{}");
        }
    }

    private static Cookie session(Pages.View view) {
        return view.page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }
}
