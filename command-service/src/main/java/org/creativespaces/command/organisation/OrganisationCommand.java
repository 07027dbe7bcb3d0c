package org.creativespaces.command.organisation;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Command;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** What somebody wants to be done with an organisation. */
public sealed interface OrganisationCommand extends Command {
    OrganisationId organisation();

    @Override
    default OrganisationId target() {
        return organisation();
    }

    /** Let a body of a region be known, so that people may act for it. */
    record RegisterOrganisation(
            @TargetAggregateIdentifier OrganisationId organisation,
            Act act,
            RegionCode region,
            OrganisationKind kind,
            Sealed name)
            implements OrganisationCommand {}

    /**
     * Let a person do these things for the organisation, and no others that they could before.
     *
     * @param scope at least one thing, each once
     */
    record GrantMandate(
            @TargetAggregateIdentifier OrganisationId organisation,
            Act act,
            ParticipantId participant,
            List<MandateScope> scope,
            @Nullable Sealed reason)
            implements OrganisationCommand {}

    /** Let a person do nothing for the organisation any more. */
    record RevokeMandate(
            @TargetAggregateIdentifier OrganisationId organisation,
            Act act,
            ParticipantId participant,
            @Nullable Sealed reason)
            implements OrganisationCommand {}
}
