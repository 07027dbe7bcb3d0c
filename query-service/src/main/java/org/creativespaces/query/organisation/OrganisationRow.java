package org.creativespaces.query.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationKind;

/**
 * An organisation as it stands.
 *
 * @param mandates what who may do for it, in the order they were granted; few, since each is granted by an organiser
 * @param version how many events it has had
 */
record OrganisationRow(
        OrganisationId id,
        RegionCode region,
        OrganisationKind kind,
        Sealed name,
        Map<ParticipantId, List<MandateScope>> mandates,
        long version) {
    OrganisationRow granted(ParticipantId person, List<MandateScope> scope) {
        var now = new LinkedHashMap<>(mandates);
        now.put(person, scope);
        return new OrganisationRow(id, region, kind, name, now, version);
    }

    OrganisationRow revoked(ParticipantId person) {
        var now = new LinkedHashMap<>(mandates);
        now.remove(person);
        return new OrganisationRow(id, region, kind, name, now, version);
    }

    OrganisationRow at(long nowVersion) {
        return new OrganisationRow(id, region, kind, name, mandates, nowVersion);
    }
}
