package org.creativespaces.query.solution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Where a solution comes from and where it went, as far as the reader may know of it.
 *
 * @param solution the one that is asked for, with what was made of it
 * @param sources the one it was adapted from, the one that was adapted from, and so on up
 */
public record Lineage(Descent solution, List<Link> sources) {
    /**
     * A solution in a line of adaptations.
     *
     * @param adopted what it took over from the solution before it; absent for the first of all
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Link(
            SolutionId id,
            SpaceId spaceId,
            RegionCode regionCode,
            Stage stage,
            String title,
            @Nullable Adopted adopted) {}

    /** A solution and those that were adapted from it, in the order in which they were proposed, and so on down. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Descent(
            SolutionId id,
            SpaceId spaceId,
            RegionCode regionCode,
            Stage stage,
            String title,
            @Nullable Adopted adopted,
            List<Descent> adoptions) {
        static Descent of(Link link, List<Descent> adoptions) {
            return new Descent(
                    link.id(),
                    link.spaceId(),
                    link.regionCode(),
                    link.stage(),
                    link.title(),
                    link.adopted(),
                    adoptions);
        }
    }

    /** Which revision was taken over, and what is done differently. */
    public record Adopted(int revision, String adaptations) {}
}
