package org.creativespaces.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

    @BeforeAll
    void start() throws Exception {
        program = Program.start(folder.resolve("data"));
        var token = program.tokenOf("organiser-cli");
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
                                "/",
                                LONDON,
                                space,
                                solution,
                                solution + "/trail",
                                withheld,
                                adopted,
                                adopted + "/trail",
                                challenge,
                                "/sign-in")
                        .map(path -> Arguments.of(path, 200)),
                Stream.of(
                        Arguments.of("/nothing-here", 404),
                        Arguments.of("/regions/E12000001", 404),
                        Arguments.of("/solutions/nothing", 400)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    void a_page_is_fit_to_be_read_at_every_width(String path, int status) {
        for (var width : WIDTHS) {
            try (var view = pages.open(path, width);
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
            }
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
            page.locator("ul.cards h3.typed a").first().click();
            assertThat(page.getByText("Where people stand").count()).isOne();
            follow(view, "The trail: how it came to this");
            assertThat(page.locator("h1").textContent()).startsWith("Trail of: ");
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
                            "Proposed", "Agreed", "Committed", "Adopted elsewhere", "Withdrawn", "Merged", "Withheld");
        }
    }

    @Test
    void a_title_with_markup_in_it_is_shown_as_it_was_typed() {
        for (var path : List.of(marked, marked + "/trail", "/regions/" + MANCHESTER)) {
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
