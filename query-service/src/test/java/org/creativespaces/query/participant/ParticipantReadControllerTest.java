package org.creativespaces.query.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.util.Set;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.query.http.HttpFixture;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.projection.ReadFixture;
import org.creativespaces.query.texts.PlainTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParticipantReadControllerTest {
    private static final String ME = "/api/v1/participants/me";
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final SpaceId WALKS = SpaceId.of("0190a5c0-0000-7000-8000-000000000001");

    private final ReadFixture read = new ReadFixture(new ParticipantProjection());
    private final PeopleRows people = new PeopleRows(read.store().readModel(new ParticipantProjection()));
    private Viewer viewer = new Viewer(Set.of(Role.PARTICIPANT), Set.of(), ANA, Set.of(WALKS));
    private final MockMvcTester mvc = HttpFixture.mvc(
            new ParticipantReadController(
                    new ParticipantQueries(read.store().readModel(new ParticipantProjection()), new PlainTexts()),
                    read,
                    new JsonAnswers(new JsonMapper())),
            () -> viewer);

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void people_read_their_own_record() {
        told();

        assertThat(mvc.get().uri(ME)).bodyJson().isStrictlyEqualTo("""
            {"id":"%s","version":2,"pseudonym":"ana","constituency":"CARER","regionCode":"E12000007",
             "spaceIds":["%s"]}\
            """.formatted(ANA, WALKS));
        assertThat(mvc.get().uri(ME)).headers().hasValue("X-Position", "2");
    }

    @Test
    void who_is_no_participant_has_no_record() {
        told();
        viewer = new Viewer(Set.of(Role.AUDITOR), Set.of(), null, Set.of());

        assertThat(mvc.get().uri(ME)).hasStatus(404);
    }

    @Test
    void who_is_not_signed_in_is_told_so() {
        viewer = Viewer.ANONYMOUS;

        assertThat(mvc.get().uri(ME))
                .hasStatus(401)
                .bodyJson()
                .extractingPath("$.reason")
                .isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void others_learn_who_somebody_is_and_where_they_are_a_member() {
        told();

        assertThat(people.find(ANA).orElseThrow().pseudonym()).isEqualTo(sealed("ana"));
        assertThat(people.of(ANA)).containsExactly(WALKS);
        assertThat(people.of(ParticipantId.of("0190a5c0-0000-7000-8000-000000000009")))
                .isEmpty();
    }

    private void told() {
        read.take(new Story()
                .tell(
                        new ParticipantRegistered(ANA, Story.LONDON, Constituency.CARER, sealed("ana"), null, null),
                        new SpaceJoined(ANA, WALKS, Story.LONDON, 1, Constituency.CARER, null)));
    }
}
