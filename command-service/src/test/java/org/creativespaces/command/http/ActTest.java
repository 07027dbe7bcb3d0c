package org.creativespaces.command.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.command.http.Bodies.ID;
import static org.creativespaces.command.http.Bodies.SPACE;
import static org.creativespaces.command.http.Bodies.with;
import static org.creativespaces.command.http.Requests.assertFields;
import static org.creativespaces.command.http.Requests.assertProblem;

import java.time.Instant;
import org.creativespaces.command.decision.Act;
import org.creativespaces.events.Actor;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who acts, when it happened and what was looked at reach the command as the request says. */
@EdgeTest
class ActTest {
    @Autowired
    private Requests requests;

    @Autowired
    private Behind behind;

    @BeforeEach
    void reset() {
        behind.reset();
    }

    @Test
    void a_program_acts_as_itself() {
        requests.send("organiser-cli", Route.OPEN);

        assertThat(act().by().actor()).isEqualTo(Actor.client("organiser-cli"));
        assertThat(act().by().recordedBy()).isNull();
        assertThat(act().by().organises()).hasSize(4);
        assertThat(act().by().admin()).isFalse();
    }

    @Test
    void an_organiser_who_is_no_participant_has_an_opaque_name() {
        requests.send("olu", Route.OPEN);

        assertThat(act().by().caller().kind()).isEqualTo(Actor.Kind.USER);
        assertThat(act().by().caller().id()).hasSize(43).doesNotContain("olu");
        assertThat(act().by().organises()).containsExactly(new RegionCode("E12000007"));
        assertThat(act().by().participant()).isNull();
    }

    @Test
    void an_administrator_is_one() {
        requests.send("max", Route.OPEN);

        assertThat(act().by().admin()).isTrue();
        assertThat(act().by().organises()).isEmpty();
    }

    @Test
    void an_organiser_records_for_somebody() {
        requests.put("olu", Route.ENDORSE.path(), with(Route.ENDORSE.body(), "onBehalfOf", ID));

        assertThat(act().by().actor()).isEqualTo(Actor.participant(ParticipantId.of(ID)));
        assertThat(act().by().recordedBy()).isEqualTo(act().by().caller());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sam", "max"})
    void nobody_else_records_for_somebody(String who) {
        var answer = requests.put(who, Route.ENDORSE.path(), with(Route.ENDORSE.body(), "onBehalfOf", ID));

        assertProblem(answer, 403, "NOT_PERMITTED");
        assertThat(behind.sent()).isEmpty();
    }

    @Test
    void it_happens_now_unless_an_organiser_says_when() {
        requests.send("olu", Route.CLOSE);
        requests.post("olu", Route.CLOSE.path(), with(Route.CLOSE.body(), "occurredAt", "2024-02-29T12:00:00+01:00"));

        assertThat(behind.sent())
                .extracting(command -> command.act().occurredAt())
                .containsExactly(Behind.NOW, Instant.parse("2024-02-29T11:00:00Z"));
    }

    @Test
    void nobody_else_says_when() {
        var answer = requests.put(
                "sam", Route.ENDORSE.path(), with(Route.ENDORSE.body(), "occurredAt", "2024-02-29T12:00:00Z"));

        assertProblem(answer, 403, "NOT_PERMITTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T18:35:00.124Z",
                "+12026-11-23T18:30:00Z",
                "1899-12-31T23:59:59Z",
                "today",
                "2026-11-23"
            })
    void nothing_happens_in_the_future_or_at_no_time(String time) {
        assertFields(
                requests.post("olu", Route.CLOSE.path(), with(Route.CLOSE.body(), "occurredAt", time)), "occurredAt");
    }

    @Test
    void clocks_may_differ_a_little() {
        assertThat(requests.post(
                        "olu", Route.CLOSE.path(), with(Route.CLOSE.body(), "occurredAt", "2026-11-23T18:35:00.123Z")))
                .hasStatusOk();
    }

    @Test
    void what_writes_have_in_common_is_checked_too() {
        var body = with(with(SPACE, "onBehalfOf", "somebody"), "organisationId", 7);

        assertFields(requests.post("olu", "/spaces", with(body, "id", "x")), "id", "onBehalfOf", "organisationId");
    }

    @Test
    void nobody_holds_a_mandate_to_open_a_space() {
        assertProblem(requests.post("olu", "/spaces", with(SPACE, "organisationId", ID)), 403, "NO_MANDATE");
    }

    @Test
    void writes_are_correlated_by_their_command_unless_the_caller_says_by_what() {
        requests.send("olu", Route.CLOSE);
        correlated("order-7/step:1");

        assertThat(behind.sent().getFirst().act().correlationId())
                .isEqualTo(behind.sent().getFirst().act().commandId());
        assertThat(behind.sent().getLast().act().correlationId()).isEqualTo("order-7/step:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "<b>"})
    void a_correlation_id_holds_no_prose(String id) {
        assertProblem(correlated(id), 400, "INVALID_REQUEST");
        assertProblem(correlated("x".repeat(65)), 400, "INVALID_REQUEST");
    }

    @ParameterizedTest
    @CsvSource({"'\"3\"', 3", "'\"0\"', 0", "'*', ", "'W/\"3\"', -1", "'\"three\"', -1"})
    void the_version_that_the_caller_looked_at_is_passed_on(String tag, Long version) {
        assertThat(ifMatch(tag)).hasStatusOk();

        assertThat(act().expectedVersion()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3", "\"3\", \"4\""})
    void a_tag_that_is_none_is_refused(String tag) {
        assertProblem(ifMatch(tag), 400, "INVALID_REQUEST");
    }

    private MvcTestResult correlated(String id) {
        return requests.with("olu", "k" + id.length(), Route.CLOSE.method(), Route.CLOSE.path(), Route.CLOSE.body())
                .header("X-Correlation-Id", id)
                .exchange();
    }

    private MvcTestResult ifMatch(String tag) {
        return requests.with("olu", "k", Route.CLOSE.method(), Route.CLOSE.path(), Route.CLOSE.body())
                .header("If-Match", tag)
                .exchange();
    }

    private Act act() {
        return behind.only().act();
    }
}
