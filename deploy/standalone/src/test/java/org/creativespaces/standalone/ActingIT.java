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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.creativespaces.query.pages.act.FormsThereAre;
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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What people do on the pages, in a browser: one program for all of it, whose things later tests find. */
@ResourceLock("the demo")
@ExtendWith(Shown.Started.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledIf(
        value = "org.creativespaces.standalone.Pages#canBeShown",
        disabledReason = "there is no /usr/bin/chromium to show the pages in")
@Order(2)
class ActingIT {
    private static final String LONDON = "/regions/E12000007";
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    /**
     * Nothing where something has to be, far too much where nothing has to; where nothing is asked, a key that no command
     * can be sent with.
     */
    private static final String SPOIL = """
        () => {
            const form = document.querySelector('form[data-act]');
            const needed = [...form.querySelectorAll('input, select, textarea')].some(one => one.type !== 'hidden' && !one.labels[0]?.textContent.includes('(optional)'));
            if (!form.querySelector('input:not([type=hidden]), select, textarea')) form.elements.key.value = 'x'.repeat(300);
            for (const one of form.querySelectorAll('input:not([type=hidden]), select, textarea')) {
                if (one.type === 'radio' || one.type === 'checkbox') one.checked = false;
                else one.value = !needed && one.type === 'textarea' ? 'x'.repeat(3000) : '';
            }
        }\
        """;

    /** The fields that have to be filled in and of which nothing is said, though all were left empty and one was complained about. */
    private static final String PASSED_OVER = """
        () => document.querySelector('.field.wrong') === null ? [] : [...document.querySelectorAll('form[data-act] .field:not(.wrong)')]
            .filter((field) => field.tagName === 'FIELDSET' || !field.querySelector('[type=checkbox]'))
            .map((field) => field.querySelector('legend, label').textContent.trim())
            .filter((label) => !label.includes('(optional)'))\
        """;

    /** What is shown where the message file has no words. */
    private static final Pattern UNTOLD = Pattern.compile("\\?\\?|\\b(form|field|choice|problem|act)\\.[a-z]");

    private final Shown shown;
    private Pages pages;
    private Journey journey;
    private Journey plain;

    ActingIT(Shown shown) {
        this.shown = shown;
    }

    @BeforeAll
    void start() {
        pages = new Pages(shown.program);
        journey = new Journey(pages, true, "with scripts");
        plain = new Journey(pages, false, "without scripts");
    }

    @AfterAll
    void stop() throws Exception {
        if (journey != null) journey.close();
        if (pages != null) pages.close();
    }

    @Test
    @Order(1)
    void whoever_is_new_registers_on_a_page_that_is_fit_for_everybody() {
        try (var sam = new Visitor(pages, "sam", "/account", true)) {
            assertThat(look(sam, "register", "/act/register")).isEmpty();
        }
    }

    @Test
    @Order(2)
    void a_voice_in_the_room_becomes_a_practice_adopted_in_another_region() {
        journey.takesPlace();
        assertThat(journey.complaints()).isEmpty();
    }

    @Test
    @Order(3)
    void the_same_takes_place_without_scripts() {
        plain.takesPlace();
        plain.close();
    }

    @Test
    @Order(4)
    void every_form_can_be_used_by_everybody_in_every_state() throws Exception {
        var bad = new ArrayList<String>();
        var seen = new HashSet<>(Set.of("register"));
        var ours = List.of("/account", LONDON, journey.space(), journey.challenge(), journey.solution());
        lookAround("olu", and(ours, journey.organisation()), seen, bad);
        withholdAndAnswer();
        lookAround("olu", List.of(journey.challenge(), journey.solution(), plain.solution()), seen, bad);
        for (var account : List.of("sam", "cara", "kim")) {
            lookAround(account, and(ours, plain.challenge(), demoSpace()), seen, bad);
        }
        lookAround("lee", List.of(journey.solution()), seen, bad);
        lookAround("bea", birmingham(), seen, bad);

        assertThat(bad).isEmpty();
        assertThat(seen).containsExactlyInAnyOrderElementsOf(FormsThereAre.names());
    }

    private static List<String> and(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    /** So that something can be shown again, and an answer be accepted. */
    private void withholdAndAnswer() {
        try (var olu = new Visitor(pages, "olu", journey.challenge(), true);
                var kim = new Visitor(pages, "kim", journey.solution(), true)) {
            olu.begin("Withhold", "nobody spoke to me")
                    .fill("Reason", "It names somebody.")
                    .send("Withhold it")
                    .isDone("The narrative is withheld.");
            olu.at(plain.solution())
                    .begin("Withhold")
                    .fill("Reason", "It names somebody.")
                    .send("Withhold it")
                    .isDone("The solution is withheld.");
            kim.begin("Say where you stand")
                    .choose("Raise a concern")
                    .fill("Why?", "Is it open at night?")
                    .send("Send")
                    .isDone("Your position is recorded.");
            olu.at(journey.solution())
                    .begin("Answer", "Is it open at night?")
                    .fill("How was it answered?", "It will be.")
                    .send("Record the answer")
                    .isDone("The answer is recorded.")
                    .begin("Accept the answer", "Is it open at night?")
                    .send("Accept it")
                    .isTold("You answered this concern yourself");
        }
    }

    private String demoSpace() throws Exception {
        var spaces = shown.program.all("/api/v1/spaces?region=E12000007", shown.program.tokenOf("organiser-cli"));
        return "/spaces/"
                + spaces.stream()
                        .filter(space -> !space.path("title").asString().startsWith("Waiting rooms"))
                        .findFirst()
                        .orElseThrow()
                        .path("id")
                        .asString();
    }

    private List<String> birmingham() throws Exception {
        return shown.program.all("/api/v1/solutions?region=E08000025", shown.program.tokenOf("organiser-cli")).stream()
                .map(card -> "/solutions/" + card.path("id").asString())
                .toList();
    }

    /** Looks at every form that is offered to somebody at those places, unless it was seen. */
    private void lookAround(String account, List<String> places, Set<String> seen, List<String> bad) {
        try (var visitor = new Visitor(pages, account, "/account", true)) {
            var forms = new LinkedHashMap<String, String>();
            for (var place : places) {
                visitor.at(place);
                for (var link : visitor.page.locator("a[href^='/act/']").all()) {
                    var address = link.getAttribute("href");
                    forms.putIfAbsent(address.split("[/?]")[2], address);
                }
            }
            forms.forEach((form, address) -> {
                if (seen.add(form)) bad.addAll(look(visitor, form, address));
            });
        }
    }

    private List<String> look(Visitor visitor, String form, String address) {
        var page = visitor.at(address).page;
        var bad = new ArrayList<>(Look.at(page, "act " + form));
        bad.addAll(Look.inTheDark(page, "act " + form, false));
        visitor.complaints().forEach(text -> bad.add(form + ": " + text));
        if (UNTOLD.matcher(page.locator("main").innerText()).find()) bad.add(form + " shows a key for a word");
        page.evaluate(SPOIL);
        page.locator("form[data-act] button:not([name])").click();
        if (page.locator(".errors").count() != 1) bad.add(form + " is sent in disorder without a word");
        var passedOver = (List<?>) page.evaluate(PASSED_OVER);
        if (!passedOver.isEmpty()) bad.add(form + " is sent empty, and says nothing of " + passedOver);
        bad.addAll(Look.at(page, "act " + form + " wrong", Look.WIDTHS[0]));
        bad.addAll(Look.closely(page, "act " + form + " wrong"));
        bad.addAll(Look.inTheDark(page, "act " + form + " wrong"));
        if (UNTOLD.matcher(page.locator("main").innerText()).find()) bad.add(form + " shows a key for an error");
        return bad;
    }

    @Test
    @Order(5)
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
                if (scripts) assertThat(Look.at(olu.page, "import")).isEmpty();
                olu.page.locator("main a.button").click();
                olu.sees(title);
            }
        }
    }

    private Path export(String title) throws Exception {
        var export = Files.createDirectory(shown.folder().resolve(title.replace(' ', '-')));
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
    @Order(6)
    void what_was_typed_outlives_the_session() {
        try (var sam = new Visitor(pages, "sam", "/account", true)) {
            sam.at(journey.space()).begin("Propose a solution").fill("Title", "Kept while away");
            sam.page.context().clearCookies();
            sam.send("Propose it").sees("Nothing you typed is lost");
            assertThat(Look.at(sam.page, "sign in again")).isEmpty();
            sam.page.locator("main a.button").click();
            sam.page.getByLabel("Name").fill("sam");
            sam.page.getByLabel("Password").fill("demo");
            sam.send("Sign in").sees("This has not been sent yet");
            assertThat(sam.page.getByLabel("Title").inputValue()).isEqualTo("Kept while away");
            assertThat(Look.at(sam.page, "act kept while away")).isEmpty();
            sam.send("Propose it").isDone("It is proposed.").sees("Kept while away");
        }
    }

    @Test
    @Order(7)
    void a_button_pressed_twice_does_a_thing_once() {
        try (var sam = new Visitor(pages, "sam", "/account", false)) {
            sam.at(journey.space()).begin("Propose a solution").fill("Title", "Pressed twice");
            sam.page.locator("form[data-act] button").dblclick();
            sam.isDone("It is proposed.").at(journey.space());
            assertThat(sam.page.getByText("Pressed twice").count()).isOne();
        }
    }

    @Test
    @Order(8)
    void who_signs_out_acts_no_more() {
        try (var sam = new Visitor(pages, "sam", journey.space(), true)) {
            assertThat(sam.isOffered("Propose a solution")).isTrue();
            sam.send("Sign out").sees("You are signed out");
            assertThat(Look.at(sam.page, "signed out")).isEmpty();
            sam.at(journey.space());
            assertThat(sam.isOffered("Propose a solution")).isFalse();
            assertThat(sam.isOffered("Sign in to take part")).isTrue();
        }
    }

    @Test
    @Order(9)
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
