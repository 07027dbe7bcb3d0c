package org.creativespaces.query.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.creativespaces.events.Event;
import org.creativespaces.events.catalogue.EventTypes;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description is held against the golden form of every event, and against what the feed answers. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AsyncApiTest {
    private static final Path GOLDEN = Path.of("../shared-events/src/test/resources/events");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode document = JSON.valueToTree(new Yaml()
            .<Map<String, Object>>load(new AsyncApiController().document().getBody()));

    static List<Class<? extends Event>> types() {
        return List.copyOf(EventTypes.all());
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_event_is_described_as_it_is_stored(Class<? extends Event> type) throws IOException {
        var name = EventTypes.nameOf(type);
        var schema = document.path("components").path("schemas").path(EventTypes.shortName(name));
        var full = JSON.readTree(Files.readString(GOLDEN.resolve(name + ".full.json")));
        assertThat(schema.path("properties").propertyNames()).containsExactlyElementsOf(full.propertyNames());
        full.properties()
                .forEach(field ->
                        assertFits(field.getValue(), schema.path("properties").path(field.getKey())));
        var always = new ArrayList<>(full.propertyNames());
        for (var example : examples(name)) always.retainAll(example.propertyNames());
        assertThat(texts(schema.path("required"))).containsExactlyElementsOf(always);
    }

    private static List<JsonNode> examples(String name) throws IOException {
        try (var files = Files.list(GOLDEN)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name + "."))
                    .map(file -> JSON.readTree(file.toFile()))
                    .toList();
        }
    }

    @Test
    void every_event_may_come_on_every_channel() {
        var names = types().stream()
                .map(EventTypes::nameOf)
                .map(EventTypes::shortName)
                .toList();
        for (var channel : document.path("channels")) {
            assertThat(channel.path("messages").propertyNames()).containsExactlyElementsOf(names);
        }
        assertThat(document.path("channels")
                        .valueStream()
                        .map(channel -> channel.path("address").asString()))
                .containsExactly("/api/v1/feed", "/api/v1/feed/pages/{n}", "/api/v1/feed/stream");
    }

    @Test
    void what_the_feed_answers_is_what_is_described(@TempDir Path folder) {
        try (var ledger = new FeedFixture(folder).begun()) {
            var schema = document.path("components").path("schemas").path("CloudEvent");
            var told = new LatestEvents(ledger.reader(), new CloudEvents()).after(0);
            for (var event : told) {
                var frame = new String(event.frame(), UTF_8);
                var body = JSON.readTree(frame.substring(frame.indexOf("data: ") + "data: ".length()));
                assertThat(schema.path("properties").propertyNames()).containsAll(body.propertyNames());
                assertThat(body.propertyNames()).containsAll(texts(schema.path("required")));
                body.properties()
                        .forEach(field -> assertFits(
                                field.getValue(), schema.path("properties").path(field.getKey())));
            }
            assertThat(told).hasSize(7);
        }
    }

    @Test
    void every_reference_leads_somewhere() {
        document.findValuesAsString("$ref")
                .forEach(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private static void assertFits(JsonNode value, JsonNode schema) {
        var constant = schema.path("const");
        if (!constant.isMissingNode()) {
            assertThat(value).isEqualTo(constant);
            return;
        }
        switch (schema.path("type").asString()) {
            case "string" -> {
                assertThat(value.isString()).as(value.toString()).isTrue();
                if (schema.has("enum")) assertThat(texts(schema.path("enum"))).contains(value.asString());
            }
            case "integer" -> assertThat(value.isInt()).isTrue();
            case "boolean" -> assertThat(value.isBoolean()).isTrue();
            case "array" -> value.forEach(item -> assertFits(item, schema.path("items")));
            default -> {
                assertThat(value.isObject()).isTrue();
                assertThat(value.propertyNames()).containsAll(texts(schema.path("required")));
                value.properties().forEach(field -> {
                    if (schema.has("properties")) {
                        assertFits(field.getValue(), schema.path("properties").path(field.getKey()));
                    }
                });
            }
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toList());
    }
}
