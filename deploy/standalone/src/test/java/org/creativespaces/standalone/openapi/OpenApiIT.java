package org.creativespaces.standalone.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whether the document at {@code /openapi} tells what the program does, and all of it. */
@ResourceLock("the whole program")
@ExtendWith(Whole.Started.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiIT {
    private final Whole program;
    private final Client client;
    private final Teller teller;

    OpenApiIT(Whole program) {
        this.program = program;
        client = new Client(program);
        teller = new Teller(client);
    }

    @BeforeAll
    void play() {
        var story = new Story(teller);
        var visit = new Visit(teller);
        story.play();
        visit.go();
        new Provocations(teller, story, visit).provoke();
    }

    @Test
    void the_document_is_valid_openapi_3_1() throws IOException {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        try (var in = OpenApiIT.class.getResourceAsStream("/openapi/schema-3.1.json")) {
            var schema = registry.getSchema(in);
            assertThat(schema.validate(client.document().root())).isEmpty();
        }
    }

    @Test
    void it_tells_of_every_route_and_of_no_other() {
        var documented = new TreeSet<String>();
        client.document()
                .all()
                .forEach(one -> documented.add(one.method() + " " + one.path().replaceAll("\\{[^}]*}", "{}")));
        var served = new TreeSet<>(routes().filter(route -> !Pages.isOne(route)).toList());
        // Spring's authorization server answers it in a filter.
        served.add("POST /oauth2/token");
        assertThat(documented).isEqualTo(served);
    }

    private Stream<String> routes() {
        return program
                .bean(RequestMappingHandlerMapping.class, "requestMappingHandlerMapping")
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(OpenApiIT::each)
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path.replaceAll("\\{[^}]*}", "{}"))));
    }

    /** A path whose variable is one of some words stands for as many paths. */
    private static Stream<String> each(String path) {
        var words = path.replaceAll(".*\\{things:([^}]*)}.*", "$1");
        if (words.equals(path)) return Stream.of(path);
        return Stream.of(words.split("\\|", -1)).map(word -> path.replaceAll("\\{things:[^}]*}", word));
    }

    @Test
    void every_operation_succeeds_with_its_example() {
        var seen = client.seen();
        assertThat(client.document().all().stream()
                        .filter(one -> one.told().path("responses").propertyNames().stream()
                                .filter(status -> status.startsWith("2"))
                                .noneMatch(status -> seen.contains(one.id() + " " + status)))
                        .map(Document.Operation::id))
                .isEmpty();
    }

    @Test
    void every_property_occurs_in_some_answer() {
        var missing = client.schemas().properties();
        missing.removeAll(client.schemas().met());
        assertThat(missing).isEqualTo(Hard.PROPERTIES);
    }

    @Test
    void every_status_occurs_that_can_be_brought_about() {
        var missing = new TreeSet<String>();
        for (var one : client.document().all()) {
            one.told().path("responses").properties().forEach(response -> {
                var seen = client.seen().contains(one.id() + " " + response.getKey());
                if (!seen
                        && !Hard.toBringAbout(
                                one.id(), response.getKey(), client.document().resolve(response.getValue()))) {
                    missing.add(one.id() + " " + response.getKey());
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void the_body_of_a_write_is_read_as_strictly_as_its_schema_says() {
        var strictness = new Strictness(client);
        assertThat(client.document().all().stream()
                        .filter(Document.Operation::writes)
                        .flatMap(one -> strictness.faults(one).stream()))
                .isEmpty();
    }
}
