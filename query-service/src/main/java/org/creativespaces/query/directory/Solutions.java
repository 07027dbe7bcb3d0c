package org.creativespaces.query.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.identity.Viewer;

/** What a solution is called. */
public interface Solutions {
    /**
     * A title that a solution was given.
     *
     * @param position where that is recorded in the ledger
     */
    record Title(Sealed text, long position) {}

    /**
     * A solution by its titles.
     *
     * @param titles the first one first; at least one
     */
    record Solution(SolutionId id, SpaceId space, RegionCode region, List<Title> titles, boolean withheld) {
        public Sealed title() {
            return titles.getLast().text();
        }

        /**
         * As it was called once.
         *
         * @param position the last event recorded by then, the proposal or a later one
         * @param withheldThen whether it was withheld then; it stays so if it is now
         */
        public Solution at(long position, boolean withheldThen) {
            var then = titles.stream()
                    .filter(title -> title.position() <= position)
                    .toList();
            return new Solution(id, space, region, then, withheld || withheldThen);
        }

        /** Whether the reader, who may read the space, may read the title. */
        public boolean titleReadableBy(Viewer viewer) {
            return !withheld || viewer.oversees(region);
        }
    }

    /** Those of them that are known. */
    Map<SolutionId, Solution> find(Collection<SolutionId> ids);
}
