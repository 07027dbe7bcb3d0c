package org.creativespaces.query.directory;

import java.util.Collection;
import java.util.Map;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.identity.Viewer;

/** What a solution is called. */
public interface Solutions {
    /** A solution by its current title. */
    record Solution(SolutionId id, SpaceId space, RegionCode region, Sealed title, boolean withheld) {
        /** Whether the reader, who may read the space, may read the title. */
        public boolean titleReadableBy(Viewer viewer) {
            return !withheld || viewer.oversees(region);
        }
    }

    /** Those of them that are known. */
    Map<SolutionId, Solution> find(Collection<SolutionId> ids);
}
