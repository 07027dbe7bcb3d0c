package org.creativespaces.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.creativespaces.query.ledger.StoredEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CloudEventsTest {
    private static final Set<String> REQUIRED = Set.of("id", "source", "specversion", "type");
    private static final Set<String> TIMES = Set.of("time", "recordedtime");

    @TempDir
    Path folder;

    @Test
    void each_event_of_a_batch_is_a_cloud_event() {
        try (var ledger = new FeedFixture(folder).begun()) {
            var batch = batch(ledger.reader().after(0, 100));

            assertThat(batch.isArray()).isTrue();
            assertThat(batch).hasSize(7).allSatisfy(CloudEventsTest::isCloudEvent);
        }
    }

    @Test
    void every_attribute_has_its_place() {
        try (var ledger = new FeedFixture(folder).begun()) {
            var stored = ledger.reader().after(6, 1).getFirst();

            var event = batch(List.of(stored)).get(0);

            assertThat(attributes(event))
                    .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                            Map.entry("specversion", "1.0"),
                            Map.entry("id", stored.id()),
                            Map.entry("source", "/spaces/" + FeedFixture.OPEN),
                            Map.entry("type", "org.creativespaces.solution.endorsed.v1"),
                            Map.entry("subject", FeedFixture.SOLUTION.toString()),
                            Map.entry("time", "2026-03-01T09:06:00.000Z"),
                            Map.entry("datacontenttype", "application/json"),
                            Map.entry("recordedtime", "2026-03-01T09:06:01.000Z"),
                            Map.entry("sequence", "00000000000000000007"),
                            Map.entry("aggregateversion", "2"),
                            Map.entry("partitionkey", FeedFixture.SOLUTION.toString()),
                            Map.entry("regioncode", "E12000007"),
                            Map.entry("actor", "participant:" + FeedFixture.ANA),
                            Map.entry("recordedby", "client:organiser-cli"),
                            Map.entry("organisationid", FeedFixture.BODY.toString()),
                            Map.entry("commandid", "command-7"),
                            Map.entry("correlationid", "command-7"),
                            Map.entry("causationid", "cause"),
                            Map.entry("salt", "00112233445566778899aabbccddeeff")));
        }
    }

    @Test
    void what_belongs_to_no_space_comes_from_its_region_and_what_has_neither_from_the_programme() {
        try (var ledger = new FeedFixture(folder).begun()) {
            var events = batch(ledger.reader().after(0, 100));

            assertThat(events.get(2).path("source").stringValue()).isEqualTo("/regions/E12000007");
            assertThat(events.get(5).path("toregions").stringValue()).isEqualTo("E08000035");
        }
        var bare = new StoredEvent(1, "e", "a", 1, "t", "{}", "{}", Instant.EPOCH);
        assertThat(batch(List.of(bare)).get(0).path("source").stringValue()).isEqualTo("/programme");
    }

    @Test
    void the_data_is_what_is_stored_to_the_letter() {
        try (var ledger = new FeedFixture(folder).begun()) {
            var odd = "{ \"b\" : 1.50e0,\t\"a\":[ ],\"é\":\"\\u00e9\\/\", \"😀\":9007199254740993,\n \"b\":null }";
            ledger.raw(odd);
            var events = ledger.reader().after(0, 100);

            var body = text(events);

            assertThat(events).hasSize(8);
            assertThat(events).allSatisfy(event -> assertThat(body).contains(",\"data\":" + event.payload() + "}"));
            assertThat(body).contains(odd);
        }
    }

    @Test
    void no_events_are_an_empty_batch() {
        assertThat(text(List.of())).isEqualTo("[]");
    }

    /** The rules of the CloudEvents 1.0 JSON format that its schema does not know. */
    static void isCloudEvent(JsonNode event) {
        assertThat(event.isObject()).isTrue();
        assertThat(event.propertyNames()).containsAll(REQUIRED).doesNotContain("data_base64");
        assertThat(event.path("specversion").stringValue()).isEqualTo("1.0");
        assertThat(event.path("data").isObject()).isTrue();
        assertThat(attributes(event)).allSatisfy((name, value) -> {
            assertThat(name).matches("[a-z][a-z0-9]{0,19}");
            assertThat(value).isNotEmpty().doesNotContainPattern("[\\p{Cntrl}]");
            if (TIMES.contains(name)) {
                assertThat(value).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
                assertThat(Instant.parse(value)).isNotNull();
            }
        });
    }

    private static Map<String, String> attributes(JsonNode event) {
        return event.properties().stream()
                .filter(property -> !property.getKey().equals("data"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, property -> property.getValue().stringValue()));
    }

    private static JsonNode batch(List<StoredEvent> events) {
        return JsonMapper.shared().readTree(text(events));
    }

    private static String text(List<StoredEvent> events) {
        var bytes = new CloudEvents().batch(events.stream().map(FeedEvent::of).toList());
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
