package org.creativespaces.query.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.projection.ProjectionSpec.given;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeClosed;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeRaised;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeReframed;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeReinstated;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeShared;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithdrawn;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithheld;
import org.creativespaces.events.challenge.NarrativeKind;
import org.creativespaces.query.directory.FakeDirectory;
import org.creativespaces.query.http.HttpFixture;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.ledger.StoryLedger;
import org.creativespaces.query.projection.Freshness;
import org.creativespaces.query.projection.ReadFixture;
import org.creativespaces.query.texts.PlainTexts;
import org.creativespaces.query.texts.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChallengeReadControllerTest {
    private static final String LIST = "/api/v1/challenges";
    private static final SpaceId WALKS = SpaceId.of("0190a5c0-0000-7000-8000-000000000001");
    private static final SpaceId CIRCLE = SpaceId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000003");
    private static final ParticipantId GONE = ParticipantId.of("0190a5c0-0000-7000-8000-000000000004");
    private static final ChallengeId FAR = ChallengeId.of("0190a5c0-0000-7000-8000-000000000005");
    private static final ChallengeId SECRET = ChallengeId.of("0190a5c0-0000-7000-8000-000000000006");
    private static final NarrativeId WAITED = NarrativeId.of("0190a5c0-0000-7000-8000-000000000007");
    private static final NarrativeId COUNTED = NarrativeId.of("0190a5c0-0000-7000-8000-000000000008");
    private static final Party BY_ANA = new Party(ANA, Constituency.CARER, null);
    private static final Party BY_GONE = new Party(GONE, Constituency.ACADEMIC, null);
    private static final Viewer AUDITOR = new Viewer(Set.of(Role.AUDITOR), Set.of(), null, Set.of());

    private final ReadFixture read = new ReadFixture(new ChallengeProjection(), new NarrativeProjection());
    private final Story story = new Story();
    private final ChallengeQueries challenges = new ChallengeQueries(
            read.store().readModel(new ChallengeProjection()),
            read.store().readModel(new NarrativeProjection()),
            viewer -> viewer.roles().contains(Role.AUDITOR) ? Set.of() : Set.of(CIRCLE),
            new FakeDirectory().person(ANA, "Wren").people(),
            new PlainTexts());
    private Viewer viewer = Viewer.ANONYMOUS;
    private final MockMvcTester mvc = HttpFixture.mvc(
            new ChallengeReadController(
                    challenges, read, new Freshness(new StoryLedger(story), read), new JsonAnswers(new JsonMapper())),
            () -> viewer);

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void a_challenge_is_told_with_its_narratives_side_by_side() {
        told();
        story.tell(
                new ChallengeReframed(FAR, 2, sealed("Too far"), sealed("No bus")),
                new ChallengeClosed(FAR, sealed("A bus runs")));
        read.take(story);

        assertThat(get(LIST + "/" + FAR)).bodyJson().isStrictlyEqualTo("""
            {"id":"%s","version":5,"spaceId":"%s","regionCode":"E12000007","title":"Too far","description":"No bus",
             "framing":2,"raiser":{"id":"%s","pseudonym":"Wren"},"closed":"A bus runs",
             "raisedAt":"2026-03-01T09:00:00.000Z","narratives":[
               {"id":"%s","kind":"LIVED_EXPERIENCE","state":"SHOWN","text":"I waited",
                "author":{"id":"%s","pseudonym":"Wren"},"sharedAt":"2026-03-01T09:02:00.000Z"},
               {"id":"%s","kind":"EVIDENCE","state":"SHOWN","text":"Six weeks",
                "author":{"id":"%s","pseudonym":"%s"},"sharedAt":"2026-03-01T09:03:00.000Z"}]}
            """.formatted(
                        FAR, WALKS, ANA, WAITED, ANA, COUNTED, GONE, Texts.ERASED));
    }

    @Test
    void what_is_withheld_or_withdrawn_keeps_its_place_and_loses_its_words() {
        told();
        story.tell(
                new NarrativeWithheld(FAR, WAITED, sealed("names a nurse")),
                new NarrativeWithdrawn(FAR, COUNTED, null));
        read.take(story);

        assertThat(texts()).containsExactly(Texts.WITHHELD, Texts.WITHDRAWN);
        assertThat(body(LIST + "/" + FAR).at("/narratives/0/reason").asString()).isEqualTo("names a nurse");
        viewer = AUDITOR;
        assertThat(texts()).containsExactly("I waited", "Six weeks");
        viewer = Viewer.ANONYMOUS;
        story.tell(new NarrativeReinstated(FAR, WAITED, sealed("she agrees")));
        read.take(story);
        assertThat(texts()).containsExactly("I waited", Texts.WITHDRAWN);
    }

    @Test
    void an_id_used_again_in_another_challenge_changes_nothing_here() {
        told();
        story.in(Story.LEEDS, CIRCLE)
                .tell(new NarrativeShared(SECRET, WAITED, NarrativeKind.EVIDENCE, BY_GONE, sealed("Mine now")));
        read.take(story);

        assertThat(texts()).containsExactly("I waited", "Six weeks");
    }

    @Test
    void a_challenge_in_a_space_of_members_is_not_there_for_others() {
        told();

        assertThat(get(LIST + "/" + SECRET)).hasStatus(404);
        assertThat(ids(LIST)).containsExactly(FAR.toString());
        viewer = AUDITOR;
        assertThat(get(LIST + "/" + SECRET)).hasStatusOk();
        assertThat(ids(LIST)).containsExactly(SECRET.toString(), FAR.toString());
    }

    @Test
    void challenges_are_listed_by_region_and_space_and_part_by_part() {
        told();
        viewer = AUDITOR;

        assertThat(ids(LIST + "?region=E12000007")).containsExactly(FAR.toString());
        assertThat(ids(LIST + "?space=" + CIRCLE)).containsExactly(SECRET.toString());
        var next = body(LIST + "?limit=1").path("next").asString();
        assertThat(ids(next)).containsExactly(FAR.toString());
        assertThat(body(LIST + "?space=" + WALKS).at("/items/0/narratives").asInt())
                .isEqualTo(2);
        assertThat(get(LIST + "?space=x")).hasStatus(400);
        assertThat(get(LIST + "/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void rows_are_the_same_whatever_breaks_down_on_the_way() {
        told();
        story.tell(
                new ChallengeReframed(FAR, 2, sealed("Too far"), null),
                new NarrativeWithheld(FAR, WAITED, sealed("a name")),
                new NarrativeWithdrawn(FAR, WAITED, null),
                new NarrativeReinstated(FAR, WAITED, sealed("gone")));

        var row = given(new ChallengeProjection(), story.told()).rows().get(FAR.toString());
        assertThat(row.narratives()).isEqualTo(2);
        assertThat(row.version()).isEqualTo(7);
        var narrative = given(new NarrativeProjection(), story.told()).rows().get(FAR + "/" + WAITED);
        assertThat(narrative.withdrawn()).isTrue();
        assertThat(narrative.withheld()).isFalse();
    }

    private void told() {
        story.in(Story.LONDON, WALKS).tell(new ChallengeRaised(FAR, WALKS, Story.LONDON, BY_ANA, sealed("Far"), null));
        story.in(Story.LEEDS, CIRCLE)
                .tell(new ChallengeRaised(SECRET, CIRCLE, Story.LEEDS, null, sealed("Secret"), null));
        story.in(Story.LONDON, WALKS)
                .tell(
                        new NarrativeShared(FAR, WAITED, NarrativeKind.LIVED_EXPERIENCE, BY_ANA, sealed("I waited")),
                        new NarrativeShared(FAR, COUNTED, NarrativeKind.EVIDENCE, BY_GONE, sealed("Six weeks")));
        read.take(story);
    }

    private List<String> texts() {
        return body(LIST + "/" + FAR)
                .path("narratives")
                .valueStream()
                .map(narrative -> narrative.path("text").asString())
                .toList();
    }

    private List<String> ids(String path) {
        return body(path)
                .path("items")
                .valueStream()
                .map(card -> card.path("id").asString())
                .toList();
    }

    private JsonNode body(String path) {
        return JsonMapper.shared().readTree(get(path).getResponse().getContentAsByteArray());
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(URI.create(path)).exchange();
    }
}
