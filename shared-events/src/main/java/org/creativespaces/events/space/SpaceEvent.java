package org.creativespaces.events.space;

import java.util.List;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.Event;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Redaction;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.WireName;

/** What has happened to one space. */
public sealed interface SpaceEvent extends Event {
    SpaceId space();

    @Override
    default String aggregateId() {
        return space().toString();
    }

    /** A phase of dialogue begins in a region; its ground rules are version 1. */
    @WireName("org.creativespaces.space.opened.v1")
    record SpaceOpened(
            SpaceId space,
            RegionCode region,
            Sealed title,
            Sealed purpose,
            List<OrganisationId> hosts,
            Sealed groundRules,
            Visibility visibility,
            AgreementRule agreementRule)
            implements SpaceEvent {}

    /** Those who join from now on accept this version of the ground rules. */
    @WireName("org.creativespaces.space.ground_rules_changed.v1")
    record GroundRulesChanged(SpaceId space, int version, Sealed groundRules) implements SpaceEvent {}

    /** Solutions proposed from now on are agreed by this rule. */
    @WireName("org.creativespaces.space.agreement_rule_changed.v1")
    record AgreementRuleChanged(SpaceId space, AgreementRule agreementRule) implements SpaceEvent {}

    /** The space takes no new acts, except on what was already begun. */
    @WireName("org.creativespaces.space.closed.v1")
    record SpaceClosed(SpaceId space, Sealed reason) implements SpaceEvent {}

    /** One text about the space can no longer be read by anybody. */
    @WireName("org.creativespaces.space.text_redacted.v1")
    record TextRedacted(SpaceId space, String eventId, String field, String key, Sealed reason)
            implements SpaceEvent, Redaction {}
}
