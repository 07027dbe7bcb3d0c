package org.creativespaces.query.http;

import java.time.Instant;
import org.creativespaces.events.WireTime;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a time as answers spell it: RFC 3339, UTC, exactly three fraction digits. */
public final class MillisecondTime extends ValueSerializer<Instant> {
    @Override
    public void serialize(Instant time, JsonGenerator json, SerializationContext context) {
        json.writeString(WireTime.format(time));
    }
}
