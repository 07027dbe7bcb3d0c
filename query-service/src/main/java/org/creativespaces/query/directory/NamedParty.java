package org.creativespaces.query.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, by the names they are known by.
 *
 * @param id of the person who acts, for themself or for the organisation
 * @param organisationId absent when the person acts for themself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NamedParty(
        ParticipantId id,
        String pseudonym,
        @Nullable OrganisationId organisationId,
        @Nullable String organisationName) {}
