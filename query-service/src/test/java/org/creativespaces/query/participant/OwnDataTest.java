package org.creativespaces.query.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.creativespaces.events.Actor;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Envelope;
import org.creativespaces.events.Event;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.catalogue.ActingParty;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationEvent.MandateGranted;
import org.creativespaces.events.organisation.OrganisationEvent.MandateRevoked;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.creativespaces.query.http.HttpFixture;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerFixture;
import org.creativespaces.query.ledger.LedgerReader;
import org.creativespaces.query.ledger.RandomHistory;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.texts.PlainTexts;
import org.creativespaces.query.texts.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnDataTest {
    private static final String DATA = "/api/v1/participants/me/data";
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final SpaceId WALKS = SpaceId.of("0190a5c0-0000-7000-8000-000000000001");
    private static final OrganisationId BODY = OrganisationId.of("0190a5c0-0000-7000-8000-000000000003");
    private static final JsonMapper JSON = new JsonMapper();
    /** A sealed text in an event's JSON. */
    private static final Pattern TEXT = Pattern.compile("\"plain\\.\\.iv\\.[^\"]*\"");

    @TempDir
    Path folder;

    private LedgerFixture ledger;
    private LedgerReader reader;
    private MockMvcTester mvc;
    private Viewer viewer = person(ANA);

    @BeforeEach
    void open() {
        ledger = new LedgerFixture(folder);
        reader = ledger.reader();
        var events = new OwnEvents(reader, new EventDecoder(), new PlainTexts());
        mvc = HttpFixture.mvc(new OwnDataController(reader, events, who -> 3, new PlainTexts()), () -> viewer);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void a_person_gets_who_they_are_where_they_were_and_for_whom_they_may_act() throws Exception {
        by(
                ANA,
                new ParticipantRegistered(
                        ANA, Story.LONDON, Constituency.CARER, sealed("ana"), sealed("Ana A."), null));
        by(ANA, new SpaceJoined(ANA, WALKS, Story.LONDON, 4, Constituency.CARER, null));
        by(ANA, new ConstituencyChanged(ANA, Constituency.NGO, sealed("new job")));
        ledger.append(new MandateGranted(BODY, ANA, List.of(MandateScope.COMMIT), sealed("asked by Bo")));
        ledger.append(new MandateRevoked(BODY, ANA, null));
        by(ANA, new SpaceLeft(ANA, WALKS, Story.LONDON, sealed("moved")));

        var data = data();

        assertThat(data.path("identity")).isEqualTo(JSON.readTree("""
            {"id":"%s","version":4,"regionCode":"E12000007","constituency":"NGO","pseudonym":"ana","name":"Ana A.",
             "registeredAt":"%s"}\
            """.formatted(ANA, happened(data, 0))));
        assertThat(data.path("constituencies"))
                .isEqualTo(JSON.readTree("""
                    [{"constituency":"CARER","since":"%s"},{"constituency":"NGO","since":"%s","reason":"new job"}]\
                    """.formatted(happened(data, 0), happened(data, 2))));
        assertThat(data.path("memberships"))
                .isEqualTo(JSON.readTree("""
                    [{"spaceId":"%s","groundRulesVersion":4,"joinedAt":"%s","leftAt":"%s"}]\
                    """.formatted(WALKS, happened(data, 1), happened(data, 5))));
        assertThat(data.path("mandates"))
                .isEqualTo(JSON.readTree("""
                    [{"organisationId":"%s","scope":["COMMIT"],"grantedAt":"%s","revokedAt":"%s"}]\
                    """.formatted(BODY, happened(data, 3), happened(data, 4))));
        assertThat(data.path("outsideTheLedger")).isEqualTo(JSON.readTree("{\"identityMapping\":true,\"keys\":3}"));
        assertThat(data.path("position").asLong()).isEqualTo(6);
        assertThat(data.path("events").path(3).path("you")).isEqualTo(JSON.readTree("[\"NAMED\"]"));
        assertThat(data.toString()).contains("\"reason\":\"moved\"").doesNotContain("asked by Bo", "salt");
    }

    @Test
    void what_breaks_off_does_not_read_as_if_it_were_all() throws Exception {
        by(ANA, new ParticipantRegistered(ANA, Story.LONDON, Constituency.CARER, sealed("ana"), null, null));
        Texts failing = new Texts() {
            @Override
            public String open(Sealed sealed) {
                throw new IllegalStateException("broken off");
            }

            @Override
            public Map<Sealed, String> openAll(Collection<Sealed> sealed) {
                throw new IllegalStateException("broken off");
            }
        };
        var events = new OwnEvents(reader, new EventDecoder(), failing);
        var response = new MockHttpServletResponse();
        var controller = new OwnDataController(reader, events, who -> 3, new PlainTexts());

        assertThatThrownBy(() -> controller.data(person(ANA), new MockHttpServletRequest(), response))
                .isInstanceOf(IllegalStateException.class);

        assertThat(response.getContentAsString()).startsWith("{\"position\":1");
        assertThatThrownBy(() -> JSON.readTree(response.getContentAsString())).isInstanceOf(JacksonException.class);
    }

    @Test
    void everything_of_a_history_that_names_a_person_is_theirs_and_no_text_of_anybody_else() throws Exception {
        for (var seed : List.of(1L, 2L, 3L)) {
            RandomHistory.whole(seed, 250).told().forEach(this::append);
        }
        var stored = reader.after(0, 10_000);
        var people = stored.stream()
                .filter(event -> event.type().endsWith("participant.registered.v1"))
                .map(event -> ParticipantId.of(event.aggregateId()))
                .toList();
        assertThat(people).hasSizeGreaterThan(30);

        for (var someone : people) {
            viewer = person(someone);
            var data = data();
            assertThat(data.path("events")
                            .valueStream()
                            .map(event -> event.path("position").asLong()))
                    .containsExactlyElementsOf(stored.stream()
                            .filter(event -> (event.payload() + event.envelope()).contains(someone.toString()))
                            .map(event -> event.position())
                            .toList());
            assertThat(typed(data.toString())).isEqualTo(textsOf(someone));
        }
        assertThat(people.stream().mapToInt(someone -> textsOf(someone).size()).sum())
                .isGreaterThan(300);
    }

    @Test
    void it_is_kept_by_nobody_and_for_nobody_else() {
        by(ANA, new ParticipantRegistered(ANA, Story.LONDON, Constituency.CARER, sealed("ana"), null, null));

        assertThat(mvc.get().uri(DATA)).hasStatusOk().headers().hasValue("Cache-Control", "private, no-store");
        viewer = new Viewer(Set.of(Role.AUDITOR), Set.of(), null, Set.of());
        assertThat(mvc.get().uri(DATA)).hasStatus(404);
        viewer = Viewer.ANONYMOUS;
        assertThat(mvc.get().uri(DATA)).hasStatus(401);
    }

    /** Tells an event again with each of its texts unlike any other: where it is, and how many it is there. */
    private void append(Recorded<Event> told) {
        var position = reader.head() + 1;
        var number = new int[1];
        var json = TEXT.matcher(JSON.writeValueAsString(told.event()))
                .replaceAll(text -> JSON.writeValueAsString(sealed("typed-%d-%d.".formatted(position, number[0]++))));
        var event = (Event) JSON.readValue(json, told.event().getClass());
        ActingParty.of(event).ifPresentOrElse(party -> by(party.participant(), event), () -> ledger.append(event));
        // Versions and the head are read from the file.
        assertThat(reader.after(position - 1, 1)).hasSize(1);
    }

    private Set<String> textsOf(ParticipantId someone) {
        var decoder = new EventDecoder();
        return reader.after(0, 10_000).stream()
                .filter(stored -> stored.aggregateId().equals(someone.toString())
                        || ActingParty.of(decoder.decode(stored).event())
                                .filter(party -> party.participant().equals(someone))
                                .isPresent())
                .flatMap(stored -> TEXT.matcher(stored.payload()).results())
                .map(found ->
                        new PlainTexts().open(JSON.readValue(found.group(), org.creativespaces.events.Sealed.class)))
                .collect(Collectors.toSet());
    }

    private static Set<String> typed(String json) {
        return Pattern.compile("typed-\\d+-\\d+\\.")
                .matcher(json)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void by(ParticipantId person, Event event) {
        var usual = ledger.envelope();
        ledger.append(
                event,
                new Envelope(
                        Actor.participant(person),
                        null,
                        null,
                        usual.region(),
                        List.of(),
                        usual.commandId(),
                        usual.correlationId(),
                        null,
                        usual.occurredAt(),
                        usual.salt()));
    }

    private JsonNode data() throws IOException {
        var answer = mvc.get().uri(DATA).exchange();
        assertThat(answer).hasStatusOk();
        return JSON.readTree(answer.getResponse().getContentAsByteArray());
    }

    private static String happened(JsonNode data, int event) {
        return data.path("events")
                .path(event)
                .path("envelope")
                .path("occurredAt")
                .asString();
    }

    private static Viewer person(ParticipantId id) {
        return new Viewer(Set.of(Role.PARTICIPANT), Set.of(), id, Set.of());
    }
}
