package org.creativespaces.query.identity;

import java.util.Set;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Who is reading. Anonymous readers have no role.
 *
 * @param organises the regions in which the reader is an organiser
 * @param granted what the reader may follow as a partner
 * @param participant the reader as a participant, if they are one
 * @param memberOf the spaces the participant is a member of
 */
public record Viewer(
        Set<Role> roles,
        Set<RegionCode> organises,
        PartnerGrant granted,
        @Nullable ParticipantId participant,
        Set<SpaceId> memberOf) {
    /** What a reader may be, by the token's {@code roles} claim in lower case. */
    public enum Role {
        PARTICIPANT,
        ORGANISER,
        PARTNER,
        AUDITOR,
        ADMIN
    }

    /** Somebody to whom nothing is granted as a partner. */
    public Viewer(
            Set<Role> roles, Set<RegionCode> organises, @Nullable ParticipantId participant, Set<SpaceId> memberOf) {
        this(roles, organises, PartnerGrant.NONE, participant, memberOf);
    }

    public static final Viewer ANONYMOUS = new Viewer(Set.of(), Set.of(), null, Set.of());

    /** Whether the reader may know of a space and what is in it at all. */
    public boolean mayRead(SpaceId space, RegionCode region, Visibility visibility) {
        return visibility == Visibility.PUBLIC || memberOf.contains(space) || seesFullTrail(space, region, visibility);
    }

    /** Whether the reader sees withheld texts: the region's organisers and auditors. */
    public boolean oversees(RegionCode region) {
        return organises.contains(region) || roles.contains(Role.AUDITOR);
    }

    /** Whether the reader sees the constituency of single people in a space and who recorded for whom. */
    public boolean seesFullTrail(SpaceId space, RegionCode region, Visibility visibility) {
        return oversees(region) || granted.covers(space, region, visibility);
    }
}
