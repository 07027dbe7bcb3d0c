package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every page in a browser, at the widths of a telephone, a tablet and a desk. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(
        value = "org.creativespaces.standalone.Pages#canBeShown",
        disabledReason = "there is no /usr/bin/chromium to show the pages in")
class PagesIT {
    /** A width at which nothing is laid out that is not so at another: only looked at for overflow. */
    private static final int BETWEEN = 768;

    /** Bytes of a page with all that belongs to it, compressed. */
    private static final int FIRST_VISIT = 120_000;

    private static final int[] WIDTHS = {360, BETWEEN, 1440};
    private static final String MARKUP = "<b>Bold</b> & <script>document.title='run'</script>";
    private static final String LONDON = "/regions/E12000007";
    private static final String MANCHESTER = "E08000003";
    private static final String LEEDS = "E08000035";

    /** The demo's last story: when it is told, all are. */
    private static final int STORIES_OF_LEEDS = 2;

    @TempDir
    static Path folder;

    private Program program;
    private Pages pages;
    private String space;
    private String solution;
    private String withheld;
    private String adopted;
    private String challenge;
    private String marked;
    private String organisation;
    private String token;

    @BeforeAll
    void start() throws Exception {
        program = Program.start(folder.resolve("data"));
        token = program.tokenOf("organiser-cli");
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() ->
                        program.all("/api/v1/solutions?region=" + LEEDS, token).size() == STORIES_OF_LEEDS);
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
        var export = Files.createDirectory(folder.resolve("export"));
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
        if (program != null) program.close();
    }

    Stream<Arguments> addresses() {
        return Stream.concat(
                Stream.of(
                                named("home", "/"),
                                named("home in the past", "/?asOf=2026-10-31"),
                                named("region", LONDON),
                                named("region in the past", LONDON + "?asOf=2026-10-31"),
                                named("region of little", "/regions/" + LEEDS),
                                named("space", space),
                                named("space trail", space + "/trail"),
                                named("solution", solution),
                                named("solution trail", solution + "/trail"),
                                named("solution withheld", withheld),
                                named("solution adopted", adopted),
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
                                named("sign-in", "/sign-in"))
                        .map(one -> Arguments.of(one, 200)),
                Stream.of(
                        Arguments.of(named("audit closed", "/audit"), 403),
                        Arguments.of(named("missing", "/nothing-here"), 404),
                        Arguments.of(named("missing region", "/regions/E12000001"), 404),
                        Arguments.of(named("misspelt", "/solutions/nothing"), 400)));
    }

    /** A page and what its pictures are called. */
    record Address(String name, String path) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Address named(String name, String path) {
        return new Address(name, path);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    void a_page_is_fit_to_be_read_at_every_width(Address address, int status) {
        for (var width : WIDTHS) {
            try (var view = pages.open(address.path(), width);
                    var softly = new Closing()) {
                softly.assertThat(view.status()).isEqualTo(status);
                softly.assertThat(view.overflow())
                        .as("horizontal scrolling at %s", width)
                        .isZero();
                softly.assertThat(view.page.locator("h1").count()).as("h1").isOne();
                softly.assertThat(view.page.title()).matches("\\S.* · Creative Spaces");
                if (width != BETWEEN)
                    softly.assertThat(view.axeViolations())
                            .as("axe at %s", width)
                            .isEmpty();
                softly.assertThat(view.complaints()).as("console").isEmpty();
                softly.assertThat(view.requestsElsewhere())
                        .as("requests elsewhere")
                        .isEmpty();
                view.keepPicture(address.name() + " " + width);
            }
        }
    }

    Stream<Address> drawn() {
        return Stream.of(
                named("home", "/"),
                named("region", LONDON),
                named("solution adopted", adopted),
                named("solution adopted trail", adopted + "/trail"),
                named("challenge", challenge),
                named("commitments", "/commitments"),
                named("partners", "/partners"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drawn")
    void a_page_is_fit_to_be_read_in_the_dark_and_on_paper_with_all_of_it_unfolded(Address address) {
        try (var view = pages.openInTheDark(address.path(), 768)) {
            view.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
            assertThat(view.axeViolations()).isEmpty();
            assertThat(view.overflow()).isZero();
            view.keepPicture(address.name() + " dark");
        }
        try (var view = pages.openForPaper(address.path())) {
            assertThat(view.page.locator("nav.menu").isVisible()).isFalse();
            assertThat(view.page.locator("main h1").isVisible()).isTrue();
            view.keepPicture(address.name() + " paper");
        }
    }

    /** 1280 pixels at 400 %. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("drawn")
    void nothing_is_lost_when_a_page_is_magnified(Address address) {
        try (var view = pages.open(address.path(), 320)) {
            assertThat(view.overflow()).isZero();
        }
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
            assertThat(view.axeViolations()).isEmpty();
            view.keepPicture("region paused");
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

    /** Checks everything before it fails. */
    private static final class Closing extends SoftAssertions implements AutoCloseable {
        @Override
        public void close() {
            assertAll();
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
            assertThat(page.getByText("Where people stand").count()).isOne();
            follow(view, "The trail: how it came to this");
            assertThat(page.locator("h1").textContent()).contains("The trail of");
            assertThat(page.locator("ol.trail > li").count()).isPositive();
            follow(view, "Solution");
            assertThat(page.getByText("Where people stand").count()).isOne();
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
            assertThat(view.axeViolations()).isEmpty();
        }
    }
}
