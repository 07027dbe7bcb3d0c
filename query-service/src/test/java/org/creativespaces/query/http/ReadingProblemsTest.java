package org.creativespaces.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.creativespaces.events.SolutionId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadingProblemsTest {
    private final ProblemAnswers answers = new ProblemAnswers(new JsonMapper());
    private final MockMvcTester mvc = MockMvcTester.of(
            List.of(new Samples()),
            builder -> builder.setControllerAdvice(new ReadingProblems(answers), new UnroutedProblems(answers))
                    .build());

    @Test
    void an_id_of_another_form_is_named_with_its_field() {
        problem(get("/api/v1/samples/not-an-id"), 400, "INVALID_FIELDS", "id");
    }

    @Test
    void a_shortened_id_is_no_id() {
        problem(get("/api/v1/samples/1-1-1-1-1"), 400, "INVALID_FIELDS", "id");
    }

    @Test
    void a_missing_parameter_is_named() {
        problem(get("/api/v1/required"), 400, "INVALID_FIELDS", "word");
    }

    @Test
    void a_limit_out_of_bounds_is_named() {
        problem(get("/api/v1/samples?limit=501"), 400, "INVALID_FIELDS", "limit");
        problem(get("/api/v1/samples?limit=0"), 400, "INVALID_FIELDS", "limit");
        problem(get("/api/v1/samples?limit=ten"), 400, "INVALID_FIELDS", "limit");
        problem(get("/api/v1/samples?limit="), 400, "INVALID_FIELDS", "limit");
    }

    @Test
    void what_is_not_there_is_not_found() {
        problem(get("/api/v1/samples/" + UUID.randomUUID()), 404, "NOT_FOUND");
    }

    @Test
    void a_path_without_anything_is_not_found() {
        problem(get("/api/v1/nothing"), 404, "NOT_FOUND");
    }

    @Test
    void another_method_is_refused_and_the_right_ones_are_named() {
        var answer = mvc.delete().uri("/api/v1/samples").exchange();

        problem(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer).headers().hasValue(HttpHeaders.ALLOW, "GET");
    }

    @Test
    void an_answer_in_no_accepted_form_is_refused_in_ours() {
        problem(mvc.get().uri("/api/v1/csv").accept(MediaType.IMAGE_PNG).exchange(), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void a_problem_is_told_whatever_is_accepted() {
        problem(
                mvc.get()
                        .uri("/api/v1/samples/x")
                        .accept(MediaType.valueOf("text/csv"))
                        .exchange(),
                400,
                "INVALID_FIELDS",
                "id");
    }

    @Test
    void a_fault_of_ours_says_nothing_about_itself() {
        var answer = get("/api/v1/fault");

        problem(answer, 500, "INTERNAL_ERROR");
        assertThat(answer).bodyText().doesNotContain("somebody typed this");
    }

    @Test
    void nobody_is_told_who_has_gone_away() {
        assertThat(get("/api/v1/gone")).hasStatusOk().bodyText().isEmpty();
    }

    @Test
    void a_page_keeps_its_exception_for_the_error_page() {
        assertThat(get("/samples/not-an-id")).hasStatus(400).bodyText().isEmpty();
        assertThat(get("/page")).hasStatus(404).bodyText().isEmpty();
        assertThat(get("/fault")).hasFailed();
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).exchange();
    }

    private static void problem(MvcTestResult answer, int status, String reason, String... fields) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(status);
        assertThat(answer).bodyJson().extractingPath("$.reason").isEqualTo(reason);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("about:blank");
        if (fields.length == 0) {
            assertThat(answer).bodyJson().doesNotHavePath("$.errors");
        } else {
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.errors[*].field")
                    .asArray()
                    .containsExactly((Object[]) fields);
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.errors[0].message")
                    .asString()
                    .isNotBlank();
        }
    }

    @RestController
    static class Samples {
        @GetMapping({"/api/v1/samples/{id}", "/samples/{id}"})
        String sample(@PathVariable("id") SolutionId id) {
            throw RequestRefused.notFound();
        }

        @GetMapping("/api/v1/samples")
        int samples(HttpServletRequest request) {
            return Parameters.of(request, Set.of("limit")).limit();
        }

        @GetMapping("/api/v1/required")
        String required(@RequestParam("word") String word) {
            return word;
        }

        @GetMapping(path = "/api/v1/csv", produces = "text/csv")
        String csv() {
            return "a,b";
        }

        @GetMapping({"/api/v1/fault", "/fault"})
        String fault() {
            throw new IllegalStateException("somebody typed this");
        }

        @GetMapping("/api/v1/gone")
        String gone() throws IOException {
            throw new IOException("Broken pipe");
        }

        @GetMapping("/page")
        String page() {
            throw RequestRefused.notFound();
        }
    }
}
