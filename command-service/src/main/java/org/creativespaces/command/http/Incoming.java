package org.creativespaces.command.http;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.creativespaces.command.decision.Reason;
import org.creativespaces.command.decision.Refused;
import org.creativespaces.command.identity.Caller;
import org.creativespaces.command.identity.Role;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A write as it came, before its fields are read: a controller's parameter of this type is filled in. */
public final class Incoming {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final Instant NOTHING_BEFORE = Instant.parse("1900-01-01T00:00:00Z");

    private final Caller caller;
    private final Headers headers;
    private final JsonNode body;
    private final Instant now;

    Incoming(Caller caller, Headers headers, JsonNode body, Instant now) {
        this.caller = caller;
        this.headers = headers;
        this.body = body;
        this.now = now;
    }

    /** Reads the body's fields beside those that every write has; an act for an organisation is refused. */
    public <T> Write<T> read(Function<Fields, T> reading) {
        var write = readForParty(reading);
        if (write.organisation() == null) return write;
        throw new Refused(Reason.NO_MANDATE, "You hold no mandate of this organisation.");
    }

    /** As {@link #read}, for what an organisation may do through a person who holds its mandate. */
    public <T> Write<T> readForParty(Function<Fields, T> reading) {
        var write = Fields.read(body, fields -> write(fields, reading.apply(fields)));
        if (write.backdated() && !caller.is(Role.ORGANISER)) {
            throw new Refused(Reason.NOT_PERMITTED, "Only organisers say when something happened (occurredAt).");
        }
        return write;
    }

    private <T> Write<T> write(Fields fields, T asked) {
        return new Write<>(
                caller,
                headers,
                body,
                now,
                occurredAt(fields),
                fields.optionalId("onBehalfOf", ParticipantId::of),
                fields.optionalId("organisationId", OrganisationId::of),
                asked);
    }

    private @Nullable Instant occurredAt(Fields fields) {
        var at = fields.optionalTime("occurredAt");
        if (at == null) return null;
        if (at.isAfter(now.plus(CLOCKS_DIFFER))) fields.note("occurredAt", "must not be in the future");
        if (at.isBefore(NOTHING_BEFORE)) fields.note("occurredAt", "must not be before " + NOTHING_BEFORE);
        return at;
    }
}
