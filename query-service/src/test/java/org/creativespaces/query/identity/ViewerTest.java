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
        // who,               PUBLIC, MEMBERS, withheld texts, full trails of PUBLIC, and of MEMBERS: all in London
        "anonymous,           true,   false,   false,          false,                false",
        "member,              true,   true,    false,          false,                false",
        "participant,         true,   false,   false,          false,                false",
        "partner,             true,   false,   false,          false,                false",
        "partner-of-public,   true,   false,   false,          true,                 false",
        "partner-in-london,   true,   false,   false,          true,                 false",
        "partner-in-leeds,    true,   false,   false,          false,                false",
        "partner-of-space,    true,   false,   false,          true,                 true",
        "auditor,             true,   true,    true,           true,                 true",
        "organiser-of-london, true,   true,    true,           true,                 true",
        "organiser-of-leeds,  true,   false,   false,          false,                false",
        "admin,               true,   false,   false,          false,                false"
    })
    void who_sees_what_in_london(
            String who, boolean open, boolean members, boolean withheld, boolean full, boolean fullOfMembers) {
        var viewer = viewer(who);

        assertThat(viewer.mayRead(SPACE, LONDON, Visibility.PUBLIC)).isEqualTo(open);
        assertThat(viewer.mayRead(SPACE, LONDON, Visibility.MEMBERS)).isEqualTo(members);
        assertThat(viewer.oversees(LONDON)).isEqualTo(withheld);
        assertThat(viewer.seesFullTrail(SPACE, LONDON, Visibility.PUBLIC)).isEqualTo(full);
        assertThat(viewer.seesFullTrail(SPACE, LONDON, Visibility.MEMBERS)).isEqualTo(fullOfMembers);
        assertThat(viewer.mayReadTrail(SPACE, LONDON, Visibility.PUBLIC)).isTrue();
        assertThat(viewer.mayReadTrail(SPACE, LONDON, Visibility.MEMBERS)).isEqualTo(members || fullOfMembers);
    }

    private static Viewer partner(PartnerGrant granted) {
        return new Viewer(Set.of(Role.PARTNER), Set.of(), granted, null, Set.of());
    }

    private static Viewer viewer(String who) {
        return switch (who) {
            case "member" -> new Viewer(Set.of(Role.PARTICIPANT), Set.of(), ANA, Set.of(SPACE));
            case "participant" -> new Viewer(Set.of(Role.PARTICIPANT), Set.of(), ANA, Set.of());
            case "partner" -> new Viewer(Set.of(Role.PARTNER), Set.of(), null, Set.of());
            case "partner-of-public" -> partner(new PartnerGrant(true, List.of(), List.of()));
            case "partner-in-london" -> partner(new PartnerGrant(false, List.of(LONDON), List.of()));
            case "partner-in-leeds" -> partner(new PartnerGrant(false, List.of(LEEDS), List.of()));
            case "partner-of-space" -> partner(new PartnerGrant(false, List.of(), List.of(SPACE)));
            case "auditor" -> new Viewer(Set.of(Role.AUDITOR), Set.of(), null, Set.of());
            case "organiser-of-london" -> new Viewer(Set.of(Role.ORGANISER), Set.of(LONDON), null, Set.of());
            case "organiser-of-leeds" -> new Viewer(Set.of(Role.ORGANISER), Set.of(LEEDS), null, Set.of());
            case "admin" -> new Viewer(Set.of(Role.ADMIN), Set.of(), null, Set.of());
            default -> Viewer.ANONYMOUS;
        };
    }
}
