package org.creativespaces.query.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.feed.FeedFixture.AUDITOR;
import static org.creativespaces.query.feed.FeedFixture.LEEDS;
import static org.creativespaces.query.feed.FeedFixture.LONDON;
import static org.creativespaces.query.feed.FeedFixture.OF_LEEDS;
import static org.creativespaces.query.feed.FeedFixture.OF_NOTHING;
import static org.creativespaces.query.feed.FeedFixture.PARTNER;
import static org.creativespaces.query.feed.FeedFixture.PARTNER_OF_LEEDS;
import static org.creativespaces.query.feed.FeedFixture.partner;
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

    static Stream<Arguments> viewers() {
        return Stream.of(
                arguments("an auditor all", AUDITOR, List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L)),
                arguments("a partner what is of a public space", PARTNER, List.of(1L, 2L, 7L)),
                arguments(
                        "a partner of a region what is of its public spaces",
                        partner(new PartnerGrant(false, Set.of(LONDON), Set.of())),
                        List.of(1L, 2L, 7L)),
                arguments(
                        "a partner of another region not that of its closed space",
                        partner(new PartnerGrant(false, Set.of(LEEDS), Set.of())),
                        List.of()),
                arguments(
                        "a partner of a closed space what is of it",
                        partner(new PartnerGrant(false, Set.of(), Set.of(FeedFixture.CLOSED))),
                        List.of(4L, 5L)),
                arguments("a partner of nothing, nothing", partner(PartnerGrant.NONE), List.of()),
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
