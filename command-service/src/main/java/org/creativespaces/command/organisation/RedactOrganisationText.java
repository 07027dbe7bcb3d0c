package org.creativespaces.command.organisation;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.RedactText;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.organisation.OrganisationEvent;

/** Make one text about an organisation unreadable for good. */
public record RedactOrganisationText(
        @TargetAggregateIdentifier OrganisationId organisation, Act act, Words text) implements RedactText {
    @Override
    public OrganisationId target() {
        return organisation;
    }

    @Override
    public OrganisationEvent redacted() {
        return new OrganisationEvent.TextRedacted(
                organisation, text.eventId(), text.field(), text.key(), text.reason());
    }
}
