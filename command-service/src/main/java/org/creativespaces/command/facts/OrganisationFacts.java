package org.creativespaces.command.facts;

import static java.util.Objects.requireNonNull;

import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationEvent;
import org.creativespaces.events.organisation.OrganisationEvent.MandateGranted;
import org.creativespaces.events.organisation.OrganisationEvent.MandateRevoked;
import org.creativespaces.events.organisation.OrganisationEvent.OrganisationRegistered;
import org.creativespaces.events.organisation.OrganisationEvent.TextRedacted;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** What others need to know of an organisation: who may do what for it. */
public record OrganisationFacts(
        OrganisationId organisation, RegionCode region, PMap<ParticipantId, PSet<MandateScope>> mandates) {
    static OrganisationFacts evolve(@Nullable OrganisationFacts before, OrganisationEvent event) {
        return switch (event) {
            case OrganisationRegistered e -> new OrganisationFacts(e.organisation(), e.region(), HashTreePMap.empty());
            case MandateGranted e -> {
                var facts = requireNonNull(before);
                yield facts.with(facts.mandates.plus(e.participant(), HashTreePSet.from(e.scope())));
            }
            case MandateRevoked e -> {
                var facts = requireNonNull(before);
                yield facts.with(facts.mandates.minus(e.participant()));
            }
            case TextRedacted e -> requireNonNull(before);
        };
    }

    /** Whether a mandate is in force by which the person may do this for the organisation. */
    public boolean mandates(ParticipantId person, MandateScope scope) {
        return mandates.getOrDefault(person, HashTreePSet.empty()).contains(scope);
    }

    private OrganisationFacts with(PMap<ParticipantId, PSet<MandateScope>> now) {
        return new OrganisationFacts(organisation, region, now);
    }
}
