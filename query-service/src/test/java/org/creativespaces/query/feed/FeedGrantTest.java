package org.creativespaces.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.feed.FeedFixture.AUDITOR;
import static org.creativespaces.query.feed.FeedFixture.CLOSED;
import static org.creativespaces.query.feed.FeedFixture.LEEDS;
import static org.creativespaces.query.feed.FeedFixture.LONDON;
import static org.creativespaces.query.feed.FeedFixture.OF_LEEDS;
import static org.creativespaces.query.feed.FeedFixture.OF_NOTHING;
import static org.creativespaces.query.feed.FeedFixture.OPEN;
import static org.creativespaces.query.feed.FeedFixture.PARTNER;
import static org.creativespaces.query.feed.FeedFixture.PARTNER_IN_LEEDS;
import static org.creativespaces.query.feed.FeedFixture.PARTNER_IN_LONDON;
import static org.creativespaces.query.feed.FeedFixture.PARTNER_OF_LEEDS;
import static org.creativespaces.query.feed.FeedFixture.PARTNER_OF_THE_CIRCLE;
import static org.creativespaces.query.feed.FeedFixture.PARTNER_WITHOUT_GRANT;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.creativespaces.query.identity.PartnerGrant;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedGrantTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("viewers")
    void who_follows_which_positions(String who, Viewer viewer, List<Long> positions) {
        try (var ledger = new FeedFixture(folder).begun()) {
            var part = ledger.feed().after(0, 100, new FeedFilter(null, List.of(), null), FeedGrant.of(viewer));

            assertThat(part.events().stream().map(event -> event.stored().position()))
                    .containsExactlyElementsOf(positions);
            assertThat(part.reached()).isEqualTo(7);
        }
    }

    /** Tags are made of it: they must not differ from one process to another. */
    @Test
    void equal_grants_are_written_alike_in_whichever_order_they_come() {
        var one = new PartnerGrant(false, List.of(LEEDS, LONDON), List.of(CLOSED, OPEN));
        var other = new PartnerGrant(false, List.of(LONDON, LEEDS, LONDON), List.of(OPEN, CLOSED));

        assertThat(FeedGrant.of(FeedFixture.partner(one)))
                .isEqualTo(FeedGrant.of(FeedFixture.partner(other)))
                .hasToString(FeedGrant.of(FeedFixture.partner(other)).toString());
        assertThat(FeedGrant.of(FeedFixture.partner(one)).toString()).contains(OPEN.toString(), LEEDS.value());
    }

    static Stream<Arguments> viewers() {
        return Stream.of(
                arguments("an auditor all", AUDITOR, List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L)),
                arguments("a partner of all public spaces what is of these", PARTNER, List.of(1L, 2L, 7L)),
                arguments("a partner of a region what is of its public spaces", PARTNER_IN_LONDON, List.of(1L, 2L, 7L)),
                arguments("and nothing of those for members", PARTNER_IN_LEEDS, List.of()),
                arguments("a partner of a space for members what is of that", PARTNER_OF_THE_CIRCLE, List.of(4L, 5L)),
                arguments("a partner without a grant nothing", PARTNER_WITHOUT_GRANT, List.of()),
                arguments("an organiser what counts to their region or concerns it", OF_LEEDS, List.of(4L, 5L, 6L)),
                arguments("both, both", PARTNER_OF_LEEDS, List.of(1L, 2L, 4L, 5L, 6L, 7L)),
                arguments("an organiser of nothing, nothing", OF_NOTHING, List.of()),
                arguments("nobody nothing", Viewer.ANONYMOUS, List.of()),
                arguments(
                        "an administrator nothing",
                        new Viewer(Set.of(Role.ADMIN, Role.PARTICIPANT), Set.of(), null, Set.of(FeedFixture.OPEN)),
                        List.of()));
    }
}
