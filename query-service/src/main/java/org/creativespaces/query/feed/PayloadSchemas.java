package org.creativespaces.query.feed;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creativespaces.events.Sealed;
import org.jspecify.annotations.Nullable;

/** The JSON Schema (2020-12) of events' payloads, worked out from the records themselves, so that it cannot differ. */
final class PayloadSchemas {
    private PayloadSchemas() {}

    /** Of a record: fields that may be absent are not required; readers pass over those they do not know. */
    static Map<String, Object> of(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            properties.put(component.getName(), schema(component.getGenericType()));
        }
        var required = Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
        return ordered("type", "object", "properties", properties, "required", required);
    }

    private static Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType list) {
            return ordered("type", "array", "items", schema(list.getActualTypeArguments()[0]));
        }
        var simple = (Class<?>) type;
        if (simple == Sealed.class)
            return ordered("type", "string", "description", "A sealed text: JWE, compact form.");
        if (simple == LocalDate.class) return ordered("type", "string", "format", "date");
        if (simple.isEnum()) return ordered("type", "string", "enum", names(simple));
        if (simple == int.class || simple == Integer.class) return ordered("type", "integer");
        if (simple == boolean.class) return ordered("type", "boolean");
        if (simple == String.class || isWrittenAsText(simple)) return text(simple);
        return of(simple);
    }

    private static Map<String, Object> text(Class<?> type) {
        var isId = type.isRecord() && type.getRecordComponents()[0].getType() == UUID.class;
        return isId ? ordered("type", "string", "format", "uuid") : ordered("type", "string");
    }

    private static boolean isWrittenAsText(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).anyMatch(PayloadSchemas::isValue)
                || Arrays.stream(type.getDeclaredFields()).anyMatch(PayloadSchemas::isValue);
    }

    private static boolean isValue(AnnotatedElement element) {
        return element.isAnnotationPresent(JsonValue.class);
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    }

    /** A map that keeps the order of its names. */
    static Map<String, Object> ordered(Object... namesAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        return map;
    }
}
