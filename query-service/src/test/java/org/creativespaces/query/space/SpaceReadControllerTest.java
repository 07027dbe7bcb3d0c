package org.creativespaces.query.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.space.SpaceEvent.SpaceClosed;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.creativespaces.query.http.HttpFixture;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.ledger.StoryLedger;
import org.creativespaces.query.projection.Freshness;
import org.creativespaces.query.projection.ReadFixture;
import org.creativespaces.query.texts.PlainTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SpaceReadControllerTest {
    private static final String LIST = "/api/v1/spaces";
    private static final SpaceId WALKS = SpaceId.of("0190a5c0-0000-7000-8000-000000000001");
    private static final SpaceId CIRCLE = SpaceId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final SpaceId TALKS = SpaceId.of("0190a5c0-0000-7000-8000-000000000003");
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000004");
    private static final OrganisationId HOST = OrganisationId.of("0190a5c0-0000-7000-8000-000000000005");
    private static final Viewer MEMBER = new Viewer(Set.of(Role.PARTICIPANT), Set.of(), ANA, Set.of(CIRCLE));
    private static final Viewer PARTNER = new Viewer(Set.of(Role.PARTNER), Set.of(), null, Set.of());
    private static final Viewer ORGANISER = new Viewer(Set.of(Role.ORGANISER), Set.of(Story.LEEDS), null, Set.of());

    private final ReadFixture read = new ReadFixture(new SpaceProjection());
    private final Story story = new Story();
    private final SpaceQueries spaces =
            new SpaceQueries(read.store().readModel(new SpaceProjection()), new PlainTexts());
    private Viewer viewer = Viewer.ANONYMOUS;
    private final MockMvcTester mvc = HttpFixture.mvc(
            new SpaceReadController(
                    spaces, read, new Freshness(new StoryLedger(story), read), new JsonAnswers(new JsonMapper())),
            () -> viewer);

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void a_space_is_told_whole() {
        story.tell(opened(WALKS, Story.LONDON, Visibility.PUBLIC, "Walks"))
                .tell(
                        new SpaceJoined(ANA, WALKS, Story.LONDON, 1, Constituency.CARER, null),
                        new SpaceClosed(WALKS, sealed("all said")));
        read.take(story);

        viewer = new Viewer(Set.of(Role.AUDITOR), Set.of(), null, Set.of());
        assertThat(get(LIST + "/" + WALKS)).headers().hasValue("X-Position", "3");
        assertThat(get(LIST + "/" + WALKS)).bodyJson().isStrictlyEqualTo("""
            {"id":"%s","version":2,"regionCode":"E12000007","title":"Walks","purpose":"To talk","hosts":["%s"],
             "groundRules":{"version":1,"text":"Listen first."},
             "agreementRule":{"minEndorsements":5,"minConstituencies":2,"livedExperienceRequired":true,
               "noOpenConcerns":true},
             "visibility":"PUBLIC","closed":{"reason":"all said","at":"2026-03-01T09:02:00.000Z"},
             "members":1,"solutions":0,"openedAt":"2026-03-01T09:00:00.000Z"}
            """.formatted(WALKS, HOST));
    }

    @Test
    void how_many_are_members_is_not_for_everybody() {
        told();

        for (var reader : List.of(Viewer.ANONYMOUS, PARTNER, ORGANISER)) {
            viewer = reader;
            assertThat(get(LIST + "/" + WALKS)).bodyText().doesNotContain("\"members\"");
            assertThat(get(LIST + "?region=E12000007")).bodyText().doesNotContain("\"members\"");
        }
        viewer = MEMBER;
        assertThat(get(LIST + "/" + CIRCLE)).bodyText().contains("\"members\":0");
    }

    @Test
    void a_space_of_members_is_there_for_its_members_and_who_oversees_its_region() {
        told();

        assertThat(get(LIST + "/" + CIRCLE)).hasStatus(404);
        assertThat(titles(LIST)).containsExactly("Talks", "Walks");
        assertThat(spaces.hiddenFrom(viewer)).containsExactly(CIRCLE);
        viewer = PARTNER;
        assertThat(get(LIST + "/" + CIRCLE)).hasStatus(404);
        for (var insider : List.of(MEMBER, ORGANISER)) {
            viewer = insider;
            assertThat(get(LIST + "/" + CIRCLE)).hasStatusOk();
            assertThat(titles(LIST)).containsExactly("Talks", "Circle", "Walks");
            assertThat(spaces.hiddenFrom(viewer)).isEmpty();
        }
    }

    @Test
    void spaces_are_listed_by_region_and_part_by_part() {
        told();

        assertThat(titles(LIST + "?region=E12000007")).containsExactly("Walks");
        var first = JsonMapper.shared()
                .readTree(get(LIST + "?limit=1&region=E08000035").getResponse().getContentAsByteArray());
        assertThat(first.has("next")).as("the circle is none of their business").isFalse();
        viewer = MEMBER;
        var part = JsonMapper.shared()
                .readTree(get(LIST + "?limit=1&region=E08000035").getResponse().getContentAsByteArray());
        assertThat(part.at("/items/0/title").asString()).isEqualTo("Talks");
        assertThat(titles(part.path("next").asString())).containsExactly("Circle");
        assertThat(get(part.path("next").asString())).bodyJson().doesNotHavePath("$.next");
    }

    @ParameterizedTest
    @CsvSource({"?region=London, region", "?limit=x, limit", "?after=x, after", "?asOf=2026, asOf", "/x, id"})
    void what_cannot_be_understood_is_named(String path, String field) {
        assertThat(get(LIST + path)).hasStatus(400);
        assertThat(get(LIST + path))
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .isEqualTo(List.of(field));
    }

    @Test
    void a_space_that_is_not_there_is_not_found() {
        assertThat(get(LIST + "/" + UUID.randomUUID())).hasStatus(404);
    }

    private void told() {
        story.tell(
                opened(WALKS, Story.LONDON, Visibility.PUBLIC, "Walks"),
                opened(CIRCLE, Story.LEEDS, Visibility.MEMBERS, "Circle"),
                opened(TALKS, Story.LEEDS, Visibility.PUBLIC, "Talks"));
        read.take(story);
    }

    private static SpaceOpened opened(SpaceId id, RegionCode region, Visibility visibility, String title) {
        return new SpaceOpened(
                id,
                region,
                sealed(title),
                sealed("To talk"),
                List.of(HOST),
                sealed("Listen first."),
                visibility,
                new AgreementRule(5, 2, true, true));
    }

    private List<String> titles(String path) {
        var body = JsonMapper.shared().readTree(get(path).getResponse().getContentAsByteArray());
        return body.path("items")
                .valueStream()
                .map(card -> card.path("title").asString())
                .toList();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(URI.create(path)).exchange();
    }
}
