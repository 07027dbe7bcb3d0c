package org.creativespaces.query.organisation;

import java.util.List;
import java.util.stream.Stream;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationKind;

/**
 * An organisation as it stands.
 *
 * @param mandates in force, in the order they were granted; few, since each is granted by an organiser
 * @param version how many events it has had
 */
record OrganisationRow(
        OrganisationId id,
        RegionCode region,
        OrganisationKind kind,
        Sealed name,
        List<Mandate> mandates,
        long version) {
    /** What somebody may do for it. */
    record Mandate(ParticipantId participant, List<MandateScope> scope) {}

    OrganisationRow granted(ParticipantId person, List<MandateScope> scope) {
        return with(Stream.concat(others(person), Stream.of(new Mandate(person, scope))));
    }

    OrganisationRow revoked(ParticipantId person) {
        return with(others(person));
    }

    OrganisationRow at(long nowVersion) {
        return new OrganisationRow(id, region, kind, name, mandates, nowVersion);
    }

    private Stream<Mandate> others(ParticipantId person) {
        return mandates.stream().filter(mandate -> !mandate.participant().equals(person));
    }

    private OrganisationRow with(Stream<Mandate> now) {
        return new OrganisationRow(id, region, kind, name, now.toList(), version);
    }
}
