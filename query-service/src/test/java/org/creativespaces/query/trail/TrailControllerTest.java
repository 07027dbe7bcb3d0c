package org.creativespaces.query.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.trail.TrailFixture.ANA;
import static org.creativespaces.query.trail.TrailFixture.AUDITOR;
import static org.creativespaces.query.trail.TrailFixture.BY_ANA;
import static org.creativespaces.query.trail.TrailFixture.SOLUTION;
import static org.creativespaces.query.trail.TrailFixture.SPACE;
import static org.creativespaces.query.trail.TrailFixture.ana;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.creativespaces.events.Actor;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.RevisionKind;
import org.creativespaces.events.solution.SolutionEvent.SolutionRevised;
import org.creativespaces.query.http.HttpFixture;
import org.creativespaces.query.identity.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrailControllerTest {
    private static final String TRAIL = "/api/v1/solutions/" + SOLUTION + "/trail";

    @TempDir
    Path folder;

    private TrailFixture world;
    private Viewer viewer = Viewer.ANONYMOUS;
    private MockMvcTester mvc;

    @BeforeEach
    void open() {
        world = new TrailFixture(folder);
        var controller = new TrailController(world.trails(), world.reader(), new JsonMapper());
        mvc = HttpFixture.mvc(controller, () -> viewer);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_trail_is_answered_as_json() {
        world.begun(Visibility.PUBLIC);

        var answer = get(TRAIL);

        assertThat(answer).hasStatusOk().hasContentType(MediaType.APPLICATION_JSON);
        assertThat(answer).bodyJson().isStrictlyEqualTo("""
            {"withheld":false,"items":[{
              "version":1,"position":4,"event":"%s","type":"solution.proposed",
              "wireType":"org.creativespaces.solution.proposed.v1",
              "occurredAt":"2026-03-01T09:00:00.120Z","recordedAt":"2026-03-01T09:00:01.120Z",
              "actor":{"id":"participant:%s","pseudonym":"ana's pseudonym"},
              "what":{"revision":1,"space":"%s","region":"E12000007","title":"Walk together",
                "challenges":[],"narratives":[],
                "agreementRule":{"minEndorsements":5,"minConstituencies":2,
                  "livedExperienceRequired":true,"noOpenConcerns":true}}}]}
            """.formatted(
                        world.reader().after(3, 1).getFirst().id(), ANA, SPACE));
        assertThat(answer)
                .headers()
                .hasValue("X-Position", "4")
                .hasValue(HttpHeaders.CACHE_CONTROL, "no-cache, private")
                .hasHeaderSatisfying(
                        HttpHeaders.VARY,
                        values -> assertThat(String.join(", ", values)).contains("Accept", "Authorization"));
    }

    @Test
    void next_leads_from_page_to_page_until_there_is_none() {
        world.begun(Visibility.PUBLIC);
        IntStream.range(0, 4).forEach(i -> world.by(ana(), new SolutionEndorsed(SOLUTION, 1, BY_ANA, null, null)));

        var first = get(TRAIL + "?limit=3");
        var next = JsonMapper.shared().readTree(body(first)).path("next").stringValue();
        var second = get(next);

        assertThat(first).bodyJson().extractingPath("$.items[*].version").isEqualTo(List.of(1, 2, 3));
        assertThat(next).startsWith(TRAIL + "?after=").endsWith("&limit=3");
        assertThat(second).bodyJson().extractingPath("$.items[*].version").isEqualTo(List.of(4, 5));
        assertThat(second).bodyJson().doesNotHavePath("$.next");
    }

    @Test
    void who_has_the_answer_already_is_told_so() {
        world.begun(Visibility.PUBLIC);
        var tag = get(TRAIL).getResponse().getHeader(HttpHeaders.ETAG);

        assertThat(getIfNot(tag)).hasStatus(304).bodyText().isEmpty();
        viewer = AUDITOR;
        assertThat(getIfNot(tag)).hasStatusOk();
        viewer = Viewer.ANONYMOUS;
        world.erase(ANA);
        assertThat(getIfNot(tag)).as("an erasure changes what is told").hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/solutions/x/trail, id",
        "/api/v1/spaces/1-1-1-1-1/trail, id",
        "/api/v1/solutions/0190a5c0-0000-7000-8000-000000000003/trail?limit=0, limit",
        "/api/v1/solutions/0190a5c0-0000-7000-8000-000000000003/trail?limit=501, limit",
        "/api/v1/solutions/0190a5c0-0000-7000-8000-000000000003/trail?after=7, after",
        "/api/v1/solutions/0190a5c0-0000-7000-8000-000000000003/trail?format=xml, format",
        "/api/v1/solutions/0190a5c0-0000-7000-8000-000000000003/trail?form=csv, form"
    })
    void what_cannot_be_understood_is_named(String path, String field) {
        world.begun(Visibility.PUBLIC);

        assertThat(get(path)).hasStatus(400);
        assertThat(get(path)).bodyJson().extractingPath("$.errors[*].field").isEqualTo(List.of(field));
    }

    @Test
    void what_is_not_there_or_not_to_be_known_is_not_found() {
        world.begun(Visibility.MEMBERS);

        assertThat(get("/api/v1/solutions/" + UUID.randomUUID() + "/trail")).hasStatus(404);
        assertThat(get(TRAIL)).hasStatus(404);
        assertThat(get(TRAIL + "?format=csv")).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(get("/api/v1/spaces/" + SPACE + "/trail")).hasStatus(404);
    }

    @Test
    void a_trail_is_a_table_for_who_accepts_csv() throws IOException {
        world.begun(Visibility.PUBLIC);
        world.by(ana(), Actor.client("organiser-cli"), new SolutionEndorsed(SOLUTION, 1, BY_ANA, null, null));
        world.by(
                ana(),
                new SolutionRevised(
                        SOLUTION,
                        2,
                        RevisionKind.EDITORIAL,
                        world.text("Walk \"slowly\", together"),
                        world.text("line\nbreak"),
                        null));
        viewer = AUDITOR;

        var answer = mvc.get().uri(TRAIL).header(HttpHeaders.ACCEPT, "text/csv").exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).isEqualTo("text/csv;charset=UTF-8;header=present");
        assertThat(answer).headers().hasValue("X-Position", "6");
        var rows = rows(answer);
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().get("title")).isEqualTo("Walk together");
        assertThat(rows.get(1).toMap())
                .containsEntry("takes", "ENDORSE")
                .containsEntry("constituency", "CARER")
                .containsEntry("recordedBy", "client:organiser-cli")
                .containsEntry("pseudonym", "ana's pseudonym")
                .containsEntry("occurredAt", "2026-03-01T09:00:00.120Z");
        assertThat(rows.get(2).toMap())
                .containsEntry("title", "Walk \"slowly\", together")
                .containsEntry("text", "line\nbreak")
                .containsEntry("changes", "title: Walk {+\"slowly\", +}together\nsummary: {+line\nbreak+}");
        assertThat(body(get(TRAIL + "?format=csv"))).isEqualTo(body(answer));
    }

    @ParameterizedTest
    @CsvSource({"=1+1", "+1", "-1", "@SUM(A1)", "'\t=1'", "'\r=1'", "＝1"})
    void no_cell_is_a_formula(String typed) throws IOException {
        world.begun(Visibility.PUBLIC);
        world.by(ana(), new SolutionEndorsed(SOLUTION, 1, BY_ANA, world.text(typed), null));

        assertThat(rows(get(TRAIL + "?format=csv")).getLast().get("why")).isEqualTo("'" + typed);
        assertThat(get(TRAIL)).bodyJson().extractingPath("$.items[1].why").isEqualTo(typed);
    }

    @Test
    void a_table_holds_the_whole_trail() throws IOException {
        world.begun(Visibility.PUBLIC);
        IntStream.range(0, 700).forEach(i -> world.by(ana(), new SolutionEndorsed(SOLUTION, 1, BY_ANA, null, null)));

        assertThat(rows(get(TRAIL + "?format=csv&limit=10"))).hasSize(701);
    }

    @Test
    void another_form_is_not_to_be_had() {
        world.begun(Visibility.PUBLIC);

        assertThat(mvc.get().uri(TRAIL).accept(MediaType.IMAGE_PNG)).hasStatus(406);
        assertThat(mvc.get().uri(TRAIL).accept(MediaType.ALL)).hasContentType(MediaType.APPLICATION_JSON);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(URI.create(path)).exchange();
    }

    private MvcTestResult getIfNot(String tag) {
        return mvc.get().uri(TRAIL).header(HttpHeaders.IF_NONE_MATCH, tag).exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> rows(MvcTestResult answer) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(new StringReader(body(answer))).getRecords();
    }
}
