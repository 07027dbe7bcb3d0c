package org.creativespaces.query.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.query.identity.Viewer.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ViewerTest {
    private static final RegionCode LONDON = new RegionCode("E12000007");
    private static final RegionCode LEEDS = new RegionCode("E08000035");
    private static final SpaceId SPACE = SpaceId.of("0190a5c0-0000-7000-8000-000000000001");
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // who,               PUBLIC, MEMBERS, withheld texts, full trail: all in London
        "anonymous,           true,   false,   false,          false",
        "member,              true,   true,    false,          false",
        "participant,         true,   false,   false,          false",
        "partner-of-nothing,  true,   false,   false,          false",
        "partner-of-public,   true,   false,   false,          true",
        "partner-of-london,   true,   false,   false,          true",
        "partner-of-leeds,    true,   false,   false,          false",
        "partner-of-space,    true,   true,    false,          true",
        "auditor,             true,   true,    true,           true",
        "organiser-of-london, true,   true,    true,           true",
        "organiser-of-leeds,  true,   false,   false,          false",
        "admin,               true,   false,   false,          false"
    })
    void who_sees_what_in_london(String who, boolean open, boolean members, boolean withheld, boolean full) {
        var viewer = viewer(who);

        assertThat(viewer.mayRead(SPACE, LONDON, Visibility.PUBLIC)).isEqualTo(open);
        assertThat(viewer.mayRead(SPACE, LONDON, Visibility.MEMBERS)).isEqualTo(members);
        assertThat(viewer.oversees(LONDON)).isEqualTo(withheld);
        assertThat(viewer.seesFullTrail(SPACE, LONDON, Visibility.PUBLIC)).isEqualTo(full);
    }

    @Test
    void a_space_for_its_members_is_shown_in_full_to_who_was_granted_that_one() {
        assertThat(viewer("partner-of-space").seesFullTrail(SPACE, LONDON, Visibility.MEMBERS))
                .isTrue();
        for (var who : List.of("partner-of-nothing", "partner-of-public", "partner-of-london", "partner-of-leeds")) {
            assertThat(viewer(who).seesFullTrail(SPACE, LONDON, Visibility.MEMBERS))
                    .as(who)
                    .isFalse();
        }
    }

    private static Viewer viewer(String who) {
        return switch (who) {
            case "member" -> new Viewer(Set.of(Role.PARTICIPANT), Set.of(), ANA, Set.of(SPACE));
            case "participant" -> new Viewer(Set.of(Role.PARTICIPANT), Set.of(), ANA, Set.of());
            case "partner-of-nothing" -> partner(List.of(), Set.of());
            case "partner-of-public" -> partner(List.of("public"), Set.of());
            case "partner-of-london" -> partner(List.of(), Set.of(LONDON));
            case "partner-of-leeds" -> partner(List.of(), Set.of(LEEDS));
            case "partner-of-space" -> partner(List.of(SPACE.toString(), "not-an-id"), Set.of());
            case "auditor" -> new Viewer(Set.of(Role.AUDITOR), Set.of(), null, Set.of());
            case "organiser-of-london" -> new Viewer(Set.of(Role.ORGANISER), Set.of(LONDON), null, Set.of());
            case "organiser-of-leeds" -> new Viewer(Set.of(Role.ORGANISER), Set.of(LEEDS), null, Set.of());
            case "admin" -> new Viewer(Set.of(Role.ADMIN), Set.of(), null, Set.of());
            default -> Viewer.ANONYMOUS;
        };
    }

    private static Viewer partner(List<String> spaces, Set<RegionCode> regions) {
        return new Viewer(Set.of(Role.PARTNER), Set.of(), PartnerGrant.of(spaces, regions), null, Set.of());
    }
}
