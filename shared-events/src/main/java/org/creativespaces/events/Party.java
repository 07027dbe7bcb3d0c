package org.creativespaces.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a participant, or an organisation through a participant who holds its mandate.
 *
 * @param constituency the participant's, at the time of the act
 * @param organisation the body that acts, absent when the person acts for themself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Party(
        ParticipantId participant,
        Constituency constituency,
        @Nullable OrganisationId organisation) {
    /** Whether a person acts for themself. */
    public boolean ofPerson() {
        return organisation == null;
    }

    /** What positions, commitments and shares belong to: an organisation stays the same party whoever acts for it. */
    public String key() {
        return organisation == null ? "participant:" + participant : "organisation:" + organisation;
    }
}
