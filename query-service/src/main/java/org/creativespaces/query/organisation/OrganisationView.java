package org.creativespaces.query.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * An organisation.
 *
 * @param mandates in force, for its region's organisers, auditors and those who hold one; absent for others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganisationView(
        OrganisationId id,
        long version,
        RegionCode regionCode,
        OrganisationKind kind,
        String name,
        @Nullable List<Mandate> mandates) {
    /** Who may do what for it. */
    public record Mandate(ParticipantId participant, String pseudonym, List<MandateScope> scope) {}
}
