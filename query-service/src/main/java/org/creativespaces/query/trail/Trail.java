package org.creativespaces.query.trail;

import java.util.Arrays;
import java.util.List;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.jspecify.annotations.Nullable;

/**
 * Part of the trail of one thing.
 *
 * @param withheld whether its texts are shown to organisers and auditors only
 * @param next the version after which the trail goes on; null at its end
 */
public record Trail(
        Subject of,
        boolean withheld,
        List<TrailEntry> entries,
        @Nullable Long next) {
    /** What sort of thing has a trail. */
    public enum Kind {
        SPACE("spaces"),
        ORGANISATION("organisations"),
        CHALLENGE("challenges"),
        SOLUTION("solutions");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        /** What they are called in addresses. */
        public String path() {
            return path;
        }

        /** By what they are called in addresses. */
        public static Kind ofPath(String path) {
            return Arrays.stream(values())
                    .filter(kind -> kind.path.equals(path))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The thing whose trail it is. */
    public record Subject(Kind kind, String id) {
        public static Subject of(SolutionId id) {
            return new Subject(Kind.SOLUTION, id.toString());
        }

        public static Subject of(SpaceId id) {
            return new Subject(Kind.SPACE, id.toString());
        }

        public static Subject of(ChallengeId id) {
            return new Subject(Kind.CHALLENGE, id.toString());
        }

        public static Subject of(OrganisationId id) {
            return new Subject(Kind.ORGANISATION, id.toString());
        }
    }
}
