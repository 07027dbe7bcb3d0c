package org.creativespaces.query.directory;

import java.util.Set;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.identity.Viewer;

/** Which spaces there are. */
@FunctionalInterface
public interface Spaces {
    /** The spaces that the reader may know nothing of, nor of what is in them. */
    Set<SpaceId> hiddenFrom(Viewer viewer);
}
