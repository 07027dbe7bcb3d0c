package org.creativespaces.query.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.projection.ProjectionSpec.given;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationEvent.MandateGranted;
import org.creativespaces.events.organisation.OrganisationEvent.MandateRevoked;
import org.creativespaces.events.organisation.OrganisationEvent.OrganisationRegistered;
import org.creativespaces.events.organisation.OrganisationKind;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OrganisationReadControllerTest {
    private static final String LIST = "/api/v1/organisations";
    private static final OrganisationId WALKERS = OrganisationId.of("0190a5c0-0000-7000-8000-000000000001");
    private static final OrganisationId TRUST = OrganisationId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000003");
    private static final ParticipantId GONE = ParticipantId.of("0190a5c0-0000-7000-8000-000000000004");
    private static final Viewer ORGANISER = new Viewer(Set.of(Role.ORGANISER), Set.of(Story.LONDON), null, Set.of());
    private static final Viewer HOLDER = new Viewer(Set.of(Role.PARTICIPANT), Set.of(), ANA, Set.of());
    private static final Viewer PARTNER = new Viewer(Set.of(Role.PARTNER), Set.of(), null, Set.of());

    private final ReadFixture read = new ReadFixture(new OrganisationProjection());
    private final Story story = new Story();
    private final OrganisationQueries organisations = new OrganisationQueries(
            read.store().readModel(new OrganisationProjection()),
            new FakeDirectory().person(ANA, "Wren").people(),
            new PlainTexts());
    private Viewer viewer = Viewer.ANONYMOUS;
    private final MockMvcTester mvc = HttpFixture.mvc(
            new OrganisationReadController(
                    organisations,
                    read,
                    new Freshness(new StoryLedger(story), read),
                    new JsonAnswers(new JsonMapper())),
            () -> viewer);

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void everybody_reads_what_an_organisation_is() {
        told();

        for (var reader : List.of(Viewer.ANONYMOUS, PARTNER)) {
            viewer = reader;
            assertThat(get(LIST + "/" + WALKERS)).bodyJson().isStrictlyEqualTo("""
                {"id":"%s","version":4,"regionCode":"E12000007","kind":"NGO","name":"Walkers"}
                """.formatted(WALKERS));
        }
        assertThat(get(LIST + "/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void mandates_in_force_are_for_who_oversees_and_who_holds_one() {
        told();

        for (var reader : List.of(ORGANISER, HOLDER)) {
            viewer = reader;
            assertThat(body(LIST + "/" + WALKERS).path("mandates").toString())
                    .isEqualTo(
                            "[{\"participant\":\"%s\",\"pseudonym\":\"Wren\",\"scope\":[\"COMMIT\"]}]".formatted(ANA));
        }
    }

    @Test
    void organisations_are_listed_by_region_and_part_by_part() {
        told();

        assertThat(names(LIST)).containsExactly("Walkers", "Trust");
        assertThat(names(LIST + "?region=E08000035")).containsExactly("Trust");
        assertThat(names(body(LIST + "?limit=1").path("next").asString())).containsExactly("Trust");
        assertThat(get(LIST + "?kind=NGO")).hasStatus(400);
    }

    @Test
    void rows_are_the_same_whatever_breaks_down_on_the_way() {
        told();
        story.tell(new MandateRevoked(WALKERS, ANA, null));

        var row = given(new OrganisationProjection(), story.told()).rows().get(WALKERS.toString());
        assertThat(row.mandates()).containsExactly(new OrganisationRow.Mandate(GONE, List.of(MandateScope.ENDORSE)));
        assertThat(row.version()).isEqualTo(5);
    }

    private void told() {
        story.tell(
                registered(WALKERS, Story.LONDON, OrganisationKind.NGO, "Walkers"),
                registered(TRUST, Story.LEEDS, OrganisationKind.PROVIDER, "Trust"),
                new MandateGranted(WALKERS, ANA, List.of(MandateScope.ENDORSE), null),
                new MandateGranted(WALKERS, ANA, List.of(MandateScope.COMMIT), null),
                new MandateGranted(WALKERS, GONE, List.of(MandateScope.ENDORSE), null));
        read.take(story);
    }

    private static OrganisationRegistered registered(
            OrganisationId id, RegionCode region, OrganisationKind kind, String name) {
        return new OrganisationRegistered(id, region, kind, sealed(name));
    }

    private List<String> names(String path) {
        return body(path)
                .path("items")
                .valueStream()
                .map(card -> card.path("name").asString())
                .toList();
    }

    private JsonNode body(String path) {
        return JsonMapper.shared().readTree(get(path).getResponse().getContentAsByteArray());
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(URI.create(path)).exchange();
    }
}
