package org.creativespaces.query.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.organisation.OrganisationQueries;
import org.creativespaces.query.region.CommitmentFigures;
import org.creativespaces.query.region.Dashboard;
import org.creativespaces.query.region.RiskFigures;
import org.springframework.stereotype.Component;

/** What organisations are called that figures and acts know by their ids. */
@Component
class Names {
    private final OrganisationQueries organisations;

    Names(OrganisationQueries organisations) {
        this.organisations = organisations;
    }

    Map<OrganisationId, String> of(Collection<OrganisationId> ids, Viewer viewer) {
        var names = new HashMap<OrganisationId, String>();
        ids.stream()
                .distinct()
                .forEach(id -> organisations.find(id, viewer).ifPresent(found -> names.put(id, found.name())));
        return names;
    }

    Map<OrganisationId, String> in(Dashboard dashboard, Viewer viewer) {
        var ids = Stream.concat(
                dashboard.commitments().organisations().stream().map(CommitmentFigures.OfOrganisation::organisationId),
                dashboard.risks().organisations().stream().map(RiskFigures.OfOrganisation::organisationId));
        return of(ids.toList(), viewer);
    }
}
