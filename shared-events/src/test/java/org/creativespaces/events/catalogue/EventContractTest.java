package org.creativespaces.events.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creativespaces.events.Event;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pins the stored form of every event. A golden file is never edited once released: a change of form is a new event or
 * an added optional field, for which a new file is written by hand.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventContractTest {
    private static final Path GOLDEN = Path.of("src/test/resources/events");
    private final JsonMapper json = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    @Test
    void every_event_has_a_full_sample() {
        assertThat(EventSamples.full().stream().map(Event::getClass).collect(Collectors.toSet()))
                .isEqualTo(EventTypes.all());
    }

    @Test
    void every_golden_file_belongs_to_a_sample() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            samples().map(Sample::file).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_stored_form_is_the_golden_one(Sample sample) throws IOException {
        assertThat(json.writeValueAsString(sample.event())).isEqualTo(golden(sample));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void the_golden_form_is_read_back_whole(Sample sample) throws IOException {
        assertThat(json.readValue(golden(sample), sample.event().getClass())).isEqualTo(sample.event());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_wire_name_has_family_fact_and_version(Sample sample) {
        assertThat(EventTypes.nameOf(sample.event().getClass()))
                .matches(
                        "org\\.creativespaces\\.(space|participant|organisation|challenge|solution)\\.[a-z]+(_[a-z]+)*\\.v1");
    }

    private static String golden(Sample sample) throws IOException {
        return Files.readString(GOLDEN.resolve(sample.file()), StandardCharsets.UTF_8)
                .strip();
    }

    static Stream<Sample> samples() {
        return Stream.of(
                        EventSamples.full().stream().map(event -> new Sample(event, "full")),
                        EventSamples.least().stream().map(event -> new Sample(event, "least")),
                        EventSamples.others().entrySet().stream()
                                .map(other -> new Sample(other.getValue(), other.getKey())))
                .flatMap(samples -> samples);
    }

    record Sample(Event event, String extent) {
        String file() {
            return EventTypes.nameOf(event.getClass()) + "." + extent + ".json";
        }

        @Override
        public String toString() {
            return file();
        }
    }
}
