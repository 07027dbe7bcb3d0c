package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every page in a browser, as different people would look at it. */
@ResourceLock("the demo")
@ExtendWith(Shown.Started.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(
        value = "org.creativespaces.standalone.Pages#canBeShown",
        disabledReason = "there is no /usr/bin/chromium to show the pages in")
@Order(1)
class PagesIT {
    /** Bytes of a page with all that belongs to it, compressed. */
    private static final int FIRST_VISIT = 120_000;

    private static final ZoneId LONDON_TIME = ZoneId.of("Europe/London");
    private static final String MARKUP = "<b>Bold</b> & <script>document.title='run'</script>";
    private static final String LONDON = "/regions/E12000007";
    private static final String MANCHESTER = "E08000003";
    private static final String LEEDS = "E08000035";

    private final Shown shown;
    private final Program program;
    private final Map<String, Pages.View> readers = new HashMap<>();
    private Pages pages;
    private String space;
    private String solution;
    private String withheld;
    private String adopted;
    private String challenge;
    private String marked;
    private String organisation;
    private String token;

    PagesIT(Shown shown) {
        this.shown = shown;
        this.program = shown.program;
    }

    @BeforeAll
    void start() throws Exception {
        token = program.tokenOf("organiser-cli");
        var cards = program.all("/api/v1/solutions?region=E12000007&sort=acts", token);
        solution = "/solutions/" + cards.getFirst().path("id").asString();
        space = "/spaces/" + cards.getFirst().path("spaceId").asString();
        withheld = inStage(cards, "WITHHELD");
        adopted = inStage(cards, "ADOPTED");
        challenge = "/challenges/"
                + program.all("/api/v1/challenges?region=E12000007", token)
                        .getFirst()
                        .path("id")
                        .asString();
        organisation = "/organisations/"
                + program.all("/api/v1/organisations?region=E12000007", token)
                        .getFirst()
                        .path("id")
                        .asString();
        marked = "/solutions/" + importMarkup(token);
        pages = new Pages(program);
    }

    private static String inStage(List<JsonNode> cards, String stage) {
        return cards.stream()
                .filter(card -> card.path("stage").asString().equals(stage))
                .map(card -> "/solutions/" + card.path("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private String importMarkup(String token) throws Exception {
        var export = Files.createDirectory(shown.folder().resolve("export"));
        Files.writeString(
                export.resolve("comments.csv"),
                "timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n1656922360051,0,0,1,0,1,"
                        + MARKUP
                        + "\n");
        Files.writeString(export.resolve("votes.csv"), "timestamp,comment-id,voter-id,vote\n1656922360052,0,0,1\n");
        Files.writeString(export.resolve("participants-votes.csv"), "participant,0\n0,1\n");
        Conversation.awaitDone(program, token, new Conversation(export).upload(program, token, MANCHESTER, "markup"));
        return program.all("/api/v1/solutions?q=Bold&region=" + MANCHESTER, token)
                .getFirst()
                .path("id")
                .asString();
    }

    @AfterAll
    void stop() throws Exception {
        if (pages != null) pages.close();
    }

    /** One window for each reader. */
    private Pages.View of(String reader) {
        return readers.computeIfAbsent(
                reader,
                name -> name.isEmpty()
                        ? pages.open("/", Look.WIDTHS[0])
                        : new Visitor(pages, name, "/account", true).view);
    }

    Stream<Address> addresses() {
        return Stream.of(
                named("home", "/"),
                named("home in the past", "/?asOf=2026-10-31"),
                named("region", LONDON),
                named("region in the past", LONDON + "?asOf=2026-10-31"),
                named("region before anything", LONDON + "?asOf=2020-01-31"),
                named("region of little", "/regions/" + LEEDS),
                named("acts behind a figure", LONDON + "/acts?about=POSITIONS"),
                named("acts none", "/regions/" + LEEDS + "/acts?about=ADOPTED&month=2026-01&asOf=2026-10-31"),
                named(
                                "acts of an auditor",
                                LONDON + "/acts?about=COMMITMENTS&constituency=CARER&asOf="
                                        + LocalDate.now(LONDON_TIME))
                        .as("ada"),
                named("space", space),
                named("space trail", space + "/trail"),
                named("solution", solution),
                named("solution trail", solution + "/trail"),
                named("solution withheld", withheld),
                named("solution adopted", adopted),
                named("solution adopted in the past", adopted + "?asOf=" + LocalDate.now(LONDON_TIME))
                        .as("ada"),
                named("solution adopted trail", adopted + "/trail"),
                named("trail filtered", adopted + "/trail?kind=RISKS&kind=TRIALS&from=2026-01-01"),
                named("trail of nothing", adopted + "/trail?to=2000-01-01"),
                named("challenge", challenge),
                named("challenge trail", challenge + "/trail"),
                named("organisations", "/organisations"),
                named("organisation", organisation),
                named("organisation trail", organisation + "/trail"),
                named("solutions", "/solutions?region=E12000007&stage=AGREED"),
                named("solutions none", "/solutions?q=nothing-is-called-so"),
                named("commitments", "/commitments"),
                named("commitments overdue", "/commitments?region=E12000007&status=OVERDUE"),
                named("risks", "/risks"),
                named("risks none", "/risks?likelihood=1&impact=1"),
                named("partners", "/partners"),
                named("account of nobody", "/account"),
                named("sign-in", "/sign-in"),
                named("sign-in wrong", "/sign-in?error"),
                named("signed out", "/sign-in?signed-out"),
                named("sign-out", "/sign-out"),
                named("audit closed", "/audit").answering(403),
                named("missing", "/nothing-here").answering(404),
                named("missing region", "/regions/E12000001").answering(404),
                named("misspelt", "/solutions/nothing").answering(400),
                named("signing in failed", "/account?failed"),
                named("account of somebody new", "/account").as("pat"),
                named("account of an organiser", "/account").as("lee"),
                named("region of an organiser", "/regions/" + LEEDS).as("lee"),
                named("region of an administrator", LONDON).as("max"),
                named("partners of a partner", "/partners").as("pat"),
                named("partners of an organiser", "/partners").as("lee"),
                named("audit of an auditor", "/audit").as("ada"),
                named("audit of an organiser", "/audit").as("lee"),
                named("audit closed to an administrator", "/audit").as("max").answering(403),
                named(
                                "events of an auditor",
                                "/audit/events?region=E12000007&type=solution.circulated,solution.agreement_reached")
                        .as("ada"),
                named("events none", "/audit/events?region=E08000035&type=solution.merged")
                        .as("ada"),
                named("events closed", "/audit/events").answering(403),
                named("trail of an auditor", adopted + "/trail").as("ada"),
                named("solution withheld of an auditor", withheld).as("ada"),
                named("space of an auditor", space).as("ada"),
                named("not offered", "/act/circulate/" + adopted.replaceAll(".*/", ""))
                        .as("ada")
                        .answering(403),
                named("no such form", "/act/nothing").as("ada").answering(404));
    }

    /**
     * A page, what its pictures are called, who looks at it and how it is answered.
     *
     * @param reader empty for who is not signed in
     */
    record Address(String name, String path, String reader, int status) {
        Address as(String somebody) {
            return new Address(name, path, somebody, status);
        }

        Address answering(int other) {
            return new Address(name, path, reader, other);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Address named(String name, String path) {
        return new Address(name, path, "", 200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    void a_page_is_fit_to_be_used_by_everybody(Address address) {
        var view = of(address.reader()).at(address.path());
        assertThat(view.status()).isEqualTo(address.status());
        assertThat(view.page.locator("h1").count()).as("h1").isOne();
        assertThat(view.page.title()).matches("\\S.* · Creative Spaces");
        var bad = new ArrayList<>(Look.at(view.page, address.name()));
        bad.addAll(Look.closely(view.page, address.name()));
        bad.addAll(Look.inTheDark(view.page, address.name()));
        bad.addAll(Look.onPaper(view.page, address.name()));
        bad.addAll(view.complaints());
        bad.addAll(view.requestsElsewhere());
        assertThat(bad).isEmpty();
    }

    @Test
    void a_first_visit_is_small() throws Exception {
        var page = compressed(LONDON);
        assertThat(page.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (var view = pages.open(LONDON, 360)) {
            var links = view.page.locator("link[rel=stylesheet], link[rel=icon], script[src]");
            var sum = page.body().length;
            for (var i = 0; i < links.count(); i++) {
                var link = links.nth(i);
                var path = link.getAttribute("href") == null ? link.getAttribute("src") : link.getAttribute("href");
                var asset = compressed(path);
                assertThat(asset.headers().firstValue("Cache-Control").orElse(""))
                        .contains("immutable");
                sum += asset.body().length;
            }
            assertThat(sum).isLessThan(FIRST_VISIT);
        }
    }

    private HttpResponse<byte[]> compressed(String path) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(program.uri(path))
                    .header("Accept-Encoding", "gzip")
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void a_page_renews_itself_without_taking_the_focus_and_pauses_when_told() throws Exception {
        try (var view = pages.open("/regions/" + LEEDS, 1440)) {
            var page = view.page;
            var focused = page.locator("#live-spaces a").first();
            page.locator("details summary").last().click();
            focused.focus();
            var name = focused.textContent();
            var before = spacesIn(page);
            openSpace("First while looked at");
            page.waitForCondition(() -> latest(page).startsWith("Space opened"));
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo(name);
            assertThat(spacesIn(page)).as("the list that holds the focus waits").isEqualTo(before);
            page.locator("h1").evaluate("one => { one.tabIndex = -1; one.focus(); }");
            page.waitForCondition(() -> spacesIn(page) == before + 1);
            assertThat(page.locator("details").last().getAttribute("open"))
                    .as("what was unfolded")
                    .isNotNull();

            page.getByText("Pause updates").click();
            assertThat(page.getByText("Resume updates").isVisible()).isTrue();
            assertThat(Look.axe(page, "html")).isEmpty();
            Look.keep(page, "region paused");
            var position = page.locator("#fresh").locator("p").first().textContent();
            try (var other = pages.open("/regions/" + LEEDS, 360)) {
                openSpace("Second while paused");
                other.page.waitForCondition(() -> spacesIn(other.page) == before + 2);
            }
            assertThat(page.locator("#fresh").locator("p").first().textContent())
                    .isEqualTo(position);
            page.getByText("Resume updates").click();
            page.waitForCondition(() -> spacesIn(page) == before + 2);
            assertThat(view.complaints()).isEmpty();
        }
    }

    private static int spacesIn(Page page) {
        return page.locator("#live-spaces .cards > li").count();
    }

    private static String latest(Page page) {
        return page.locator("#live-latest li").first().textContent().strip();
    }

    private void openSpace(String title) throws Exception {
        var body = """
            {"regionCode": "%s", "title": "%s", "purpose": "To see it come", "hosts": [], "groundRules": "Listen.",
             "visibility": "PUBLIC", "agreementRule": {"minEndorsements": 5, "minConstituencies": 2,
             "livedExperienceRequired": true, "noOpenConcerns": true}}
            """.formatted(LEEDS, title);
        var request = HttpRequest.newBuilder(program.uri("/api/v1/spaces"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", title.replace(" ", "-"))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        assertThat(program.send(request, token).statusCode()).isEqualTo(201);
    }

    @Test
    void the_past_is_asked_for_with_a_date_and_left_again_without_scripts() {
        try (var view = pages.openWithoutScripts(LONDON)) {
            var page = view.page;
            assertThat(page.getByText("Pause updates").isVisible()).isFalse();
            page.getByText("See an earlier date").click();
            page.getByLabel("Date").fill("2026-10-31");
            page.getByText("Show that date").click();
            assertThat(page.locator("#fresh").textContent()).contains("As it was on 31 October 2026");
            page.getByText("Back to now").click();
            assertThat(page.locator("#fresh").textContent()).doesNotContain("As it was");
        }
    }

    @Test
    void a_figure_leads_to_what_is_behind_it() {
        try (var view = pages.openWithoutScripts(LONDON)) {
            var page = view.page;
            var overdue = page.locator("#live-commitments .figures dd a").first();
            var count = Integer.parseInt(overdue.textContent());
            overdue.click();
            assertThat(page.locator("ul.list > li").count()).isEqualTo(count);
            page.navigate(program.uri(LONDON).toString());
            page.locator(".matrix a").first().click();
            assertThat(page.locator("ul.list > li").count()).isPositive();
            page.navigate(program.uri(LONDON).toString());
            page.locator("#live-voice a[href*='about=POSITIONS']").click();
            assertThat(page.locator("h1").textContent()).contains("Positions");
            page.getByText("Earlier acts").click();
            page.getByText("The latest", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.locator("ol.list a").first().click();
            assertThat(page.locator(page.url().replaceFirst(".*#", "#")).count())
                    .as("the step in the trail")
                    .isOne();
        }
    }

    @Test
    void a_trail_is_narrowed_to_what_is_asked_for_without_scripts() {
        try (var view = pages.openWithoutScripts(adopted + "/trail")) {
            var page = view.page;
            page.getByText("Show only some steps").click();
            page.getByLabel("Trials and reviews").check();
            page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("ol.trail > li h3").allTextContents())
                    .isNotEmpty()
                    .allMatch(step -> step.matches("Trial .*|Observation .*|Reviewed .*"));
            assertThat(page.locator(".timeline .lane").count())
                    .as("the drawing stays whole")
                    .isGreaterThan(5);
        }
    }

    @Test
    void links_lead_from_the_regions_to_a_trail_without_scripts() {
        try (var view = pages.openWithoutScripts("/")) {
            var page = view.page;
            follow(view, "London");
            assertThat(page.locator("h1").textContent()).isEqualTo("London");
            follow(view, "All solutions of the region");
            page.locator("#solutions h3.typed a").first().click();
            assertThat(page.locator("h2#positions").count()).isOne();
            follow(view, "The trail: how it came to this");
            assertThat(page.locator("h1").textContent()).contains("The trail of");
            assertThat(page.locator("ol.trail > li").count()).isPositive();
            follow(view, "Solution");
            assertThat(page.locator("h2#positions").count()).isOne();
            assertThat(page.locator("link[rel=stylesheet]").count()).isOne();
        }
    }

    private static void follow(Pages.View view, String name) {
        view.page
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    @Test
    void the_stages_of_solutions_are_told_on_their_way_up() {
        try (var view = pages.open(LONDON, 1440)) {
            assertThat(view.page.locator("[aria-labelledby=stages] tbody th").allTextContents())
                    .containsExactly(
                            "Proposed",
                            "Agreed",
                            "Committed",
                            "In trial",
                            "Proven",
                            "Circulated",
                            "Adopted elsewhere",
                            "Withdrawn",
                            "Merged",
                            "Withheld");
        }
    }

    @Test
    void a_title_with_markup_in_it_is_shown_as_it_was_typed() {
        for (var path : List.of(marked, marked + "/trail", "/solutions?region=" + MANCHESTER)) {
            try (var view = pages.open(path, 768)) {
                assertThat(view.page.locator("main").textContent()).as(path).contains(MARKUP);
                assertThat(view.page.title()).as(path).isNotEqualTo("run");
                assertThat(view.page.locator("main b, main script").count())
                        .as(path)
                        .isZero();
                assertThat(view.complaints()).as(path).isEmpty();
            }
        }
    }

    @Test
    void signing_in_with_a_wrong_password_is_told_on_the_page() {
        try (var view = pages.open("/sign-in", 360)) {
            view.page.getByLabel("Name").fill("olu");
            view.page.getByLabel("Password").fill("guessed");
            view.page.locator("button").click();
            assertThat(view.page.getByRole(AriaRole.ALERT).textContent()).contains("not right");
            assertThat(Look.axe(view.page, "html")).isEmpty();
        }
    }
}
