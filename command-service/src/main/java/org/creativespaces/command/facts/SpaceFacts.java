package org.creativespaces.command.facts;

import static java.util.Objects.requireNonNull;

import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.space.SpaceEvent;
import org.creativespaces.events.space.SpaceEvent.AgreementRuleChanged;
import org.creativespaces.events.space.SpaceEvent.GroundRulesChanged;
import org.creativespaces.events.space.SpaceEvent.SpaceClosed;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.creativespaces.events.space.SpaceEvent.TextRedacted;
import org.jspecify.annotations.Nullable;

/** What others need to know of a space. */
public record SpaceFacts(
        SpaceId space,
        RegionCode region,
        Visibility visibility,
        int groundRulesVersion,
        AgreementRule agreementRule,
        boolean closed) {
    static SpaceFacts evolve(@Nullable SpaceFacts before, SpaceEvent event) {
        return switch (event) {
            case SpaceOpened e -> new SpaceFacts(e.space(), e.region(), e.visibility(), 1, e.agreementRule(), false);
            case GroundRulesChanged e -> requireNonNull(before).withGroundRules(e.version());
            case AgreementRuleChanged e -> requireNonNull(before).withAgreementRule(e.agreementRule());
            case SpaceClosed e -> requireNonNull(before).asClosed();
            case TextRedacted e -> requireNonNull(before);
        };
    }

    private SpaceFacts withGroundRules(int version) {
        return new SpaceFacts(space, region, visibility, version, agreementRule, closed);
    }

    private SpaceFacts withAgreementRule(AgreementRule rule) {
        return new SpaceFacts(space, region, visibility, groundRulesVersion, rule, closed);
    }

    private SpaceFacts asClosed() {
        return new SpaceFacts(space, region, visibility, groundRulesVersion, agreementRule, true);
    }
}
