package org.creativespaces.command.space;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.creativespaces.command.decision.Act;
import org.creativespaces.command.decision.Command;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;

/** What somebody wants to be done with a space. */
public sealed interface SpaceCommand extends Command {
    SpaceId space();

    @Override
    default SpaceId target() {
        return space();
    }

    /** Begin a phase of dialogue in a region. */
    record OpenSpace(
            @TargetAggregateIdentifier SpaceId space,
            Act act,
            RegionCode region,
            Sealed title,
            Sealed purpose,
            List<OrganisationId> hosts,
            Sealed groundRules,
            Visibility visibility,
            AgreementRule agreementRule)
            implements SpaceCommand {}

    /** Give those who join from now on new ground rules, as the next version. */
    record ChangeGroundRules(@TargetAggregateIdentifier SpaceId space, Act act, Sealed groundRules)
            implements SpaceCommand {}

    /** Have solutions proposed from now on agreed by this rule. */
    record ChangeAgreementRule(@TargetAggregateIdentifier SpaceId space, Act act, AgreementRule agreementRule)
            implements SpaceCommand {}

    /** Take no new acts in the space. */
    record CloseSpace(@TargetAggregateIdentifier SpaceId space, Act act, Sealed reason) implements SpaceCommand {}
}
