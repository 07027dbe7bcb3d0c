package org.creativespaces.command.organisation;

import java.util.List;
import org.creativespaces.command.http.Fields;
import org.creativespaces.command.http.TypedText;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** The bodies of the requests about organisations, beside the fields of every write. */
final class OrganisationRequests {
    private OrganisationRequests() {}

    record Registration(@Nullable OrganisationId id, String name, OrganisationKind kind, RegionCode region) {
        static Registration of(Fields fields) {
            return new Registration(
                    fields.optionalId("id", OrganisationId::of),
                    fields.text("name", TypedText.NAME),
                    fields.oneOf("kind", OrganisationKind.class),
                    fields.region("regionCode"));
        }
    }

    record Grant(
            ParticipantId participant,
            List<MandateScope> scope,
            @Nullable String reason) {
        static Grant of(Fields fields) {
            return new Grant(
                    fields.id("participantId", ParticipantId::of),
                    fields.someOf("scope", MandateScope.class),
                    fields.optionalText("reason", TypedText.REASON));
        }
    }

    record Revocation(@Nullable String reason) {
        static Revocation of(Fields fields) {
            return new Revocation(fields.optionalText("reason", TypedText.REASON));
        }
    }
}
