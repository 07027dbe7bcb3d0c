package org.creativespaces.command.facts;

import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;

/** What others need to know of a space. */
public record SpaceFacts(
        SpaceId space, RegionCode region, int groundRulesVersion, AgreementRule agreementRule, boolean closed) {}
