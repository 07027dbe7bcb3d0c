package org.creativespaces.query.organisation;

import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.organisation.OrganisationKind;

/** An organisation in a list. */
public record OrganisationCard(OrganisationId id, RegionCode regionCode, OrganisationKind kind, String name) {}
