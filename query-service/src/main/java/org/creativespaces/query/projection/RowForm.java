package org.creativespaces.query.projection;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.WireTime;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How rows look in the store: {@code {_id, position, row}}. What a row holds is one field of the document, so that even
 * a server that answers while it writes never shows half of it.
 */
final class RowForm<V> {
    static final String ID = "_id";
    static final String POSITION = "position";
    static final String ROW = "row";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, new TimeWriter())
                    .addDeserializer(Instant.class, new TimeReader())
                    .addKeyDeserializer(ConcernId.class, new IdReader(ConcernId::of)))
            .build();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JavaType type;
    private final List<String> fields;

    RowForm(Class<V> type) {
        this.type = JSON.constructType(type);
        this.fields = type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : List.of();
    }

    /** All but the id. */
    Document write(Row<V> row) {
        return new Document(POSITION, row.position()).append(ROW, JSON.convertValue(row.value(), FIELDS));
    }

    Row<V> read(Document document) {
        return new Row<>(JSON.convertValue(document.get(ROW), type), document.getLong(POSITION));
    }

    /** Asks for no more than the type has, so that a small type over large rows is cheap. */
    Bson projection() {
        var wanted = new Document(POSITION, 1);
        fields.forEach(field -> wanted.append(ROW + "." + field, 1));
        return wanted;
    }

    private static final class TimeWriter extends StdSerializer<Instant> {
        TimeWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant time, JsonGenerator json, SerializationContext context) {
            json.writeString(WireTime.format(time));
        }
    }

    private static final class TimeReader extends StdDeserializer<Instant> {
        TimeReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) {
            return WireTime.parse(json.getString());
        }
    }

    /** Ids stand for themselves as values; as the keys of a map they must be told how. */
    private static final class IdReader extends KeyDeserializer {
        private final Function<String, Object> reading;

        IdReader(Function<String, Object> reading) {
            this.reading = reading;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return reading.apply(key);
        }
    }
}
