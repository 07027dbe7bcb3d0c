package org.creativespaces.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creativespaces.events.catalogue.EventTypes;
import org.creativespaces.query.ledger.StoredEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What partners are sent, against the schema of those who wrote the standard, for every kind of event there is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CloudEventsSchemaTest {
    private static final Path GOLDEN = Path.of("../shared-events/src/test/resources/events");
    private static final String ENVELOPE = """
        {"actor":"participant:0190a5c0-0000-7000-8000-000000000003","commandId":"c","correlationId":"c",\
        "occurredAt":"2026-03-01T09:06:00.000Z","recordedBy":"client:organiser-cli","regionCode":"E12000007",\
        "salt":"00112233445566778899aabbccddeeff","spaceId":"0190a5c0-0000-7000-8000-000000000001","toRegions":"E08000035"}\
        """;
    private static final Schema SCHEMA = schema();

    @ParameterizedTest
    @MethodSource("golden")
    void every_kind_of_event_fits_the_schema_alone_and_in_a_batch(Path file) throws IOException {
        var event = FeedEvent.of(stored(file));

        var alone = new ByteArrayOutputStream();
        new CloudEvents().write(event, alone);
        assertThat(errors(alone.toString(UTF_8))).isEmpty();
        var batch = JsonMapper.shared().readTree(new CloudEvents().batch(List.of(event, event)));
        assertThat(batch)
                .hasSize(2)
                .allSatisfy(one -> assertThat(errors(one.toString())).isEmpty());
    }

    @Test
    void there_is_an_example_of_every_kind() {
        assertThat(golden().map(CloudEventsSchemaTest::type).collect(Collectors.toSet()))
                .isEqualTo(EventTypes.all().stream().map(EventTypes::nameOf).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/spaces/1\"}",
                "{\"specversion\":\"1.0\",\"id\":\"\",\"source\":\"/spaces/1\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/ /\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/1\",\"type\":\"t\",\"time\":\"yesterday\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/1\",\"type\":\"t\",\"data\":7}"
            })
    void the_schema_refuses_what_is_no_cloud_event(String wrong) {
        assertThat(errors(wrong)).isNotEmpty();
    }

    static Stream<Path> golden() {
        try (var files = Files.list(GOLDEN)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredEvent stored(Path golden) throws IOException {
        var payload = Files.readString(golden).strip();
        return new StoredEvent(1, "event-1", "subject-1", 1, type(golden), payload, ENVELOPE, Instant.EPOCH);
    }

    private static String type(Path golden) {
        var name = golden.getFileName().toString();
        return name.substring(0, name.indexOf('.', name.indexOf(".v") + 1));
    }

    private static List<String> errors(String json) {
        return SCHEMA
                .validate(
                        json,
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema schema() {
        try (var file = CloudEventsSchemaTest.class.getResourceAsStream("/cloudevents/cloudevents.json")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
