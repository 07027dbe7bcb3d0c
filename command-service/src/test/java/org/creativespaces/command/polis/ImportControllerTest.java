package org.creativespaces.command.polis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creativespaces.command.http.Requests.assertFields;
import static org.creativespaces.command.http.Requests.assertProblem;
import static org.creativespaces.command.polis.Exports.ONE_COMMENT;
import static org.creativespaces.command.polis.Exports.VOTES;

import java.time.Clock;
import java.util.UUID;
import org.creativespaces.command.CommandProperties;
import org.creativespaces.command.duty.Duties;
import org.creativespaces.command.http.EdgeTest;
import org.creativespaces.command.identity.Tokens;
import org.creativespaces.command.state.StateDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@EdgeTest
@Import({ImportController.class, ImportControllerTest.Jobs.class})
class ImportControllerTest {
    private static final String PATH = "/api/v1/imports";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Tokens tokens;

    @Autowired
    private FakeLedger ledger;

    static class Jobs {
        @Bean
        FakeLedger ledger() {
            return new FakeLedger();
        }

        @Bean
        ImportJobs importJobs(FakeLedger ledger, StateDb state, CommandProperties properties) {
            var store = new JobStore(state, JsonMapper.shared(), Clock.systemUTC());
            return new ImportJobs(
                    ledger.importer(),
                    store,
                    new FolderStaging(properties.dataDir().resolve("imports")),
                    new byte[32],
                    Duties.ofTheWriter(() -> true));
        }
    }

    @BeforeEach
    void reset() {
        ledger.recorded.clear();
        ledger.sent.clear();
    }

    private MvcTestResult upload(String who, String key, String region, String comments) {
        return mvc.post()
                .uri(PATH + "/polis")
                .multipart()
                .part(part("regionCode", region), part("spaceTitle", "Benches"))
                .part(part("comments.csv", comments), part("votes.csv", VOTES))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.of(who))
                .header("Idempotency-Key", key)
                .exchange();
    }

    private static MockPart part(String name, String content) {
        return new MockPart(name, content.getBytes(UTF_8));
    }

    private MvcTestResult get(String who, String path) {
        return mvc.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.of(who))
                .exchange();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String location(MvcTestResult accepted) {
        assertThat(accepted).hasStatus(202);
        return accepted.getResponse().getHeader(HttpHeaders.LOCATION);
    }

    @Test
    void an_upload_is_accepted_and_its_import_followed_to_the_end() {
        var accepted = upload("organiser-cli", key(), "E12000007", ONE_COMMENT);
        assertThat(location(accepted)).startsWith(PATH + "/");
        assertThat(accepted).bodyJson().extractingPath("$.total").isEqualTo(4);
        var path = location(accepted);
        await().untilAsserted(() -> assertThat(get("organiser-cli", path))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("DONE"));
        assertThat(get("auditor-cli", path)).bodyJson().isLenientlyEqualTo("""
            {"regionCode": "E12000007", "done": 4, "total": 4, "timeLeft": 0, "problems": [], "problemCount": 0}\
            """);
        assertThat(ledger.recorded).hasSize(4);
    }

    @Test
    void an_upload_sent_again_is_the_same_import_and_another_under_its_key_is_refused() {
        var key = key();
        var first = upload("organiser-cli", key, "E12000007", ONE_COMMENT);
        assertThat(location(upload("organiser-cli", key, "E12000007", ONE_COMMENT)))
                .isEqualTo(location(first));
        assertProblem(upload("organiser-cli", key, "E12000007", ONE_COMMENT + "\n"), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void what_is_no_export_is_refused_by_file_and_line_and_its_key_stays_free() {
        var key = key();
        var refused = upload("organiser-cli", key, "E12000007", ONE_COMMENT + "1,a,1,7,0,0,1,\"half");
        assertFields(refused, "comments.csv");
        assertThat(refused)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("line 3: has a quotation mark without its counterpart");
        assertThat(location(upload("organiser-cli", key, "E12000007", ONE_COMMENT)))
                .isNotNull();
    }

    @Test
    void mistakes_in_fields_are_named() {
        assertFields(upload("organiser-cli", key(), "London", ONE_COMMENT), "regionCode");
    }

    @Test
    void what_is_no_form_is_told_that_a_form_is_wanted() {
        var refused = mvc.post()
                .uri(PATH + "/polis")
                .contentType("application/json")
                .content("{}")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.of("organiser-cli"))
                .header("Idempotency-Key", key())
                .exchange();
        assertProblem(refused, 415, "UNSUPPORTED_MEDIA_TYPE");
        assertThat(refused).bodyJson().extractingPath("$.detail").isEqualTo("The body must be multipart/form-data.");
    }

    @Test
    void only_organisers_of_the_region_import_into_it() {
        assertProblem(upload("auditor-cli", key(), "E12000007", ONE_COMMENT), 403, "NOT_PERMITTED");
        assertProblem(upload("partner-cli", key(), "E12000007", ONE_COMMENT), 403, "NOT_PERMITTED");
        assertProblem(upload("lee", key(), "E12000007", ONE_COMMENT), 403, "NOT_PERMITTED");
    }

    @Test
    void an_import_is_told_to_those_whom_it_concerns() {
        var path = location(upload("organiser-cli", key(), "E12000007", ONE_COMMENT));
        assertProblem(get("lee", path), 404, "NOT_FOUND");
        assertProblem(get("partner-cli", path), 403, "NOT_PERMITTED");
        assertProblem(get("organiser-cli", PATH + "/" + UUID.randomUUID()), 404, "NOT_FOUND");
        assertThat(mvc.get().uri(path)).hasStatus(401);
    }
}
