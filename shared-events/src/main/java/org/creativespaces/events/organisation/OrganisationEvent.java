package org.creativespaces.events.organisation;

import java.util.List;
import org.creativespaces.events.Event;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Redaction;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.WireName;
import org.jspecify.annotations.Nullable;

/** What has happened to one organisation. */
public sealed interface OrganisationEvent extends Event {
    OrganisationId organisation();

    @Override
    default String aggregateId() {
        return organisation().toString();
    }

    /** A body is known by its name and may act through people who hold its mandate. */
    @WireName("org.creativespaces.organisation.registered.v1")
    record OrganisationRegistered(OrganisationId organisation, RegionCode region, OrganisationKind kind, Sealed name)
            implements OrganisationEvent {}

    /** The person may do these things for the organisation, and none that an earlier grant allowed beside them. */
    @WireName("org.creativespaces.organisation.mandate_granted.v1")
    record MandateGranted(
            OrganisationId organisation,
            ParticipantId participant,
            List<MandateScope> scope,
            @Nullable Sealed reason) implements OrganisationEvent {}

    /** The person may do nothing for the organisation any more; what they did for it stands. */
    @WireName("org.creativespaces.organisation.mandate_revoked.v1")
    record MandateRevoked(
            OrganisationId organisation,
            ParticipantId participant,
            @Nullable Sealed reason) implements OrganisationEvent {}

    /** One text about the organisation can no longer be read by anybody. */
    @WireName("org.creativespaces.organisation.text_redacted.v1")
    record TextRedacted(OrganisationId organisation, String eventId, String field, String key, Sealed reason)
            implements OrganisationEvent, Redaction {}
}
