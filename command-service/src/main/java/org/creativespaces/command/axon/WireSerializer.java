package org.creativespaces.command.axon;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.creativespaces.events.Event;
import org.creativespaces.events.catalogue.EventTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives events their stored form: JSON under the wire name, fields in the order they are declared; the envelope as a JSON
 * object of strings with sorted keys. Knows nothing but events and envelopes. Unknown fields are passed over when reading,
 * an unknown event is an error: this program is too old for the ledger.
 */
final class WireSerializer implements Serializer {
    private static final SerializedType ENVELOPE = new SimpleSerializedType(MetaData.class.getName(), null);
    private static final TypeReference<Map<String, String>> STRINGS = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();
    /** Prepared once for each kind: a mapper would look for the way to write it each time. */
    private final Map<Class<?>, ObjectWriter> writers = new ConcurrentHashMap<>();

    private final ObjectWriter envelopes = json.writerFor(STRINGS);
    private final ObjectReader storedEnvelopes = json.readerFor(STRINGS);
    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> form) {
        var type = typeForClass(object == null ? null : object.getClass());
        var text = object instanceof MetaData envelope
                ? envelopes.writeValueAsString(strings(envelope))
                : writer(object).writeValueAsString(object);
        return new SimpleSerializedObject<>(
                form == String.class ? form.cast(text) : converter.convert(text.getBytes(StandardCharsets.UTF_8), form),
                form,
                type);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> stored) {
        var text = converter.convert(stored, String.class).getData();
        try {
            if (stored.getType().equals(ENVELOPE))
                return (T) MetaData.from(storedEnvelopes.<Map<String, String>>readValue(text));
            return (T) json.readValue(text, classForType(stored.getType()));
        } catch (JacksonException e) {
            throw new SerializationException("stored " + stored.getType().getName() + " cannot be read", e);
        }
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (type.equals(ENVELOPE)) return MetaData.class;
        return EventTypes.classOf(type.getName())
                .orElseThrow(
                        () -> new SerializationException("this program does not know the event " + type.getName()));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        return type == MetaData.class ? ENVELOPE : new SimpleSerializedType(wireName(type), null);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> form) {
        return form == String.class || converter.canConvert(byte[].class, form);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }

    private ObjectWriter writer(@Nullable Object object) {
        var kind = object == null ? Void.class : object.getClass();
        var known = writers.get(kind);
        return known == null ? writers.computeIfAbsent(kind, json::writerFor) : known;
    }

    private static String wireName(@Nullable Class<?> type) {
        if (type == null || !Event.class.isAssignableFrom(type))
            throw new SerializationException(type + " is no event");
        return EventTypes.nameOf(type.asSubclass(Event.class));
    }

    private static Map<String, String> strings(MetaData envelope) {
        var strings = new TreeMap<String, String>();
        envelope.forEach((key, value) -> {
            if (!(value instanceof String string))
                throw new SerializationException("envelope's " + key + " is no string");
            strings.put(key, string);
        });
        return strings;
    }
}
