package org.creativespaces.query.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadableSpacesTest {
    private static final SpaceId OPEN = SpaceId.of("0190a5c0-0000-7000-8000-000000000001");
    private static final SpaceId CLOSED = SpaceId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final SpaceId LATER = SpaceId.of("0190a5c0-0000-7000-8000-000000000003");
    private static final Viewer AUDITOR = new Viewer(Set.of(Role.AUDITOR), Set.of(), null, Set.of());

    @TempDir
    Path folder;

    @Test
    void a_space_is_read_by_its_visibility_and_one_that_is_not_there_by_nobody() {
        try (var ledger = new LedgerFixture(folder)) {
            ledger.append(opened(OPEN, Visibility.PUBLIC));
            ledger.append(opened(CLOSED, Visibility.MEMBERS));
            var spaces = new ReadableSpaces(ledger.reader(), new EventDecoder());

            assertThat(spaces.mayRead(Viewer.ANONYMOUS, OPEN)).isTrue();
            assertThat(spaces.mayRead(Viewer.ANONYMOUS, CLOSED)).isFalse();
            assertThat(spaces.mayRead(AUDITOR, CLOSED)).isTrue();
            assertThat(spaces.mayRead(AUDITOR, LATER)).isFalse();
        }
    }

    @Test
    void that_a_space_was_not_there_is_not_remembered() {
        try (var ledger = new LedgerFixture(folder)) {
            var spaces = new ReadableSpaces(ledger.reader(), new EventDecoder());
            assertThat(spaces.find(LATER)).isEmpty();

            ledger.append(opened(LATER, Visibility.PUBLIC));

            assertThat(spaces.find(LATER)).isPresent();
        }
    }

    private static SpaceOpened opened(SpaceId space, Visibility visibility) {
        var text = new Sealed("a.b.c.d.e");
        return new SpaceOpened(
                space,
                LedgerFixture.LONDON,
                text,
                text,
                List.of(),
                text,
                visibility,
                new AgreementRule(5, 2, true, true));
    }
}
