package org.creativespaces.query.directory;

import java.util.Collection;
import java.util.Map;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.Sealed;

/** What an organisation is called. */
@FunctionalInterface
public interface Organisations {
    /** The names of those of them that are known. */
    Map<OrganisationId, Sealed> names(Collection<OrganisationId> ids);
}
