package org.creativespaces.command.participant;

import org.creativespaces.command.http.Fields;
import org.creativespaces.command.http.TypedText;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.jspecify.annotations.Nullable;

/** The bodies of the requests about participants, beside the fields of every write. */
final class ParticipantRequests {
    private ParticipantRequests() {}

    record Registration(
            @Nullable ParticipantId id,
            String pseudonym,
            Constituency constituency,
            RegionCode region,
            @Nullable String name,
            @Nullable String contact) {
        static Registration of(Fields fields) {
            return new Registration(
                    fields.optionalId("id", ParticipantId::of),
                    fields.text("pseudonym", TypedText.PSEUDONYM),
                    fields.oneOf("constituency", Constituency.class),
                    fields.region("regionCode"),
                    fields.optionalText("name", TypedText.NAME),
                    fields.optionalText("contact", TypedText.NAME));
        }
    }

    record ConstituencyChange(
            Constituency constituency, @Nullable String reason) {
        static ConstituencyChange of(Fields fields) {
            return new ConstituencyChange(fields.oneOf("constituency", Constituency.class), reasonIn(fields));
        }
    }

    record Joining(int groundRulesVersion, @Nullable String reason) {
        static Joining of(Fields fields) {
            return new Joining(fields.number("groundRulesVersion", 1, Integer.MAX_VALUE), reasonIn(fields));
        }
    }

    /** Leaving a space, or asking to be forgotten. */
    record Farewell(@Nullable String reason) {
        static Farewell of(Fields fields) {
            return new Farewell(reasonIn(fields));
        }
    }

    private static @Nullable String reasonIn(Fields fields) {
        return fields.optionalText("reason", TypedText.REASON);
    }
}
