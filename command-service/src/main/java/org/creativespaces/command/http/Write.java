package org.creativespaces.command.http;

import java.time.Instant;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.By;
import org.creativespaces.command.identity.Caller;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A write whose fields are in order.
 *
 * @param sent the body as it was sent
 * @param now when it came in
 * @param occurredAt when it happened, if an organiser says so
 * @param onBehalfOf for whom an organiser records it, if the body says so
 * @param organisation the body acted for, if for one
 * @param body the fields that this write has beside those of every write
 */
public record Write<T>(
        Caller caller,
        Headers headers,
        JsonNode sent,
        Instant now,
        @Nullable Instant occurredAt,
        @Nullable ParticipantId onBehalfOf,
        @Nullable OrganisationId organisation,
        T body) {

    /** The caller, or the person for whom the body says it is recorded. */
    public By by() {
        return onBehalfOf == null ? caller.self() : caller.actingFor(onBehalfOf);
    }

    /** The person whom the address names, or the caller recording for them. */
    public By by(ParticipantId person) {
        if (onBehalfOf != null && !onBehalfOf.equals(person)) {
            throw Rejected.field("onBehalfOf", "must be the participant of the address");
        }
        return caller.actingFor(person);
    }

    boolean backdated() {
        return occurredAt != null;
    }

    String correlation(String commandId) {
        var said = headers.correlationId();
        return said == null ? commandId : said;
    }

    Act act(By by, String commandId) {
        return new Act(
                by,
                commandId,
                correlation(commandId),
                occurredAt == null ? now : occurredAt,
                headers.expectedVersion());
    }
}
