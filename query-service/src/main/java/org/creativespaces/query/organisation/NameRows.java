package org.creativespaces.query.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Sealed;
import org.creativespaces.query.directory.Organisations;
import org.creativespaces.query.projection.ReadModel;

/** Answers what an organisation is called from the rows of organisations. */
record NameRows(ReadModel<OrganisationRow> rows) implements Organisations {
    @Override
    public Map<OrganisationId, Sealed> names(Collection<OrganisationId> ids) {
        return rows.find(ids.stream().map(OrganisationId::toString).toList()).stream()
                .collect(Collectors.toMap(OrganisationRow::id, OrganisationRow::name));
    }
}
