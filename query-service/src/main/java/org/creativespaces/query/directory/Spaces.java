package org.creativespaces.query.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.query.identity.Viewer;

/** Where a space is, and who may know of it. */
public interface Spaces {
    /** A space by name. */
    record Space(SpaceId id, RegionCode region, Visibility visibility, Sealed title) {
        public boolean readableBy(Viewer viewer) {
            return viewer.mayRead(id, region, visibility);
        }
    }

    Optional<Space> find(SpaceId id);

    List<Space> all();

    /** The spaces that the reader may know nothing of, nor of what is in them. */
    default Set<SpaceId> hiddenFrom(Viewer viewer) {
        return all().stream()
                .filter(space -> !space.readableBy(viewer))
                .map(Space::id)
                .collect(Collectors.toSet());
    }
}
