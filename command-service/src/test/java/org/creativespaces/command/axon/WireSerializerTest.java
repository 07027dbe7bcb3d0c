package org.creativespaces.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.creativespaces.events.Event;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WireSerializerTest {
    private static final String ANA = "0190a5c0-0000-7000-8000-000000000002";
    private static final String ERASED = "org.creativespaces.participant.personal_data_erased.v1";

    private final WireSerializer serializer = new WireSerializer();

    /** The contract's golden files: what is stored is what was agreed, to the byte. */
    static List<Path> golden() throws IOException {
        try (var files = Files.list(Path.of("../shared-events/src/test/resources/events"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("golden")
    void the_stored_form_is_the_golden_one(Path golden) throws IOException {
        var json = Files.readString(golden).strip();
        var type = golden.getFileName().toString().replaceFirst("\\.[a-z]+\\.json$", "");
        Event event = serializer.deserialize(new SimpleSerializedObject<>(json, String.class, type, null));
        var stored = serializer.serialize(event, String.class);
        assertThat(stored.getData()).isEqualTo(json);
        assertThat(stored.getType().getName()).isEqualTo(type);
        assertThat(stored.getType().getRevision()).isNull();
        assertThat(serializer.serialize(event, byte[].class).getData())
                .isEqualTo(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_envelope_is_an_object_of_strings_with_sorted_keys() {
        var envelope = MetaData.from(Map.of("salt", "00ff", "actor", "client:x", "commandId", "c"));
        var stored = serializer.serialize(envelope, String.class);
        assertThat(stored.getData()).isEqualTo("{\"actor\":\"client:x\",\"commandId\":\"c\",\"salt\":\"00ff\"}");
        MetaData read = serializer.deserialize(new SerializedMetaData<>(stored.getData(), String.class));
        assertThat(read).isEqualTo(envelope);
    }

    @Test
    void an_envelope_of_anything_but_strings_is_refused() {
        assertThatThrownBy(() -> serializer.serialize(MetaData.with("attempt", 1), String.class))
                .isInstanceOf(SerializationException.class)
                .hasMessage("envelope's attempt is no string");
    }

    @Test
    void a_field_of_a_later_program_is_passed_over() {
        Event event = serializer.deserialize(new SimpleSerializedObject<>(
                "{\"participant\":\"%s\",\"mood\":\"calm\"}".formatted(ANA), String.class, ERASED, null));
        assertThat(event).isEqualTo(new PersonalDataErased(ParticipantId.of(ANA), null));
    }

    @Test
    void an_event_of_a_later_program_is_an_error_and_never_skipped() {
        var later = new SimpleSerializedObject<>("{}", String.class, "org.creativespaces.space.merged.v1", null);
        assertThatThrownBy(() -> serializer.classForType(later.getType()))
                .isInstanceOf(SerializationException.class)
                .hasMessage("this program does not know the event org.creativespaces.space.merged.v1");
    }

    @Test
    void what_is_no_event_has_no_stored_form() {
        assertThatThrownBy(() -> serializer.serialize("a string", String.class))
                .isInstanceOf(SerializationException.class);
    }
}
