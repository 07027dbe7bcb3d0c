package org.creativespaces.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.projection.Positions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockServletContext;

/** What is kept is shown again only to whom the same would be shown. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptPartsTest {
    private static final SpaceId SPACE = SpaceId.of("0190a5c0-0000-7000-8000-000000000001");
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final ParticipantId BO = ParticipantId.of("0190a5c0-0000-7000-8000-000000000003");

    private final MockServletContext servlets = new MockServletContext();
    private final AtomicLong position = new AtomicLong(7);
    private final AtomicLong keys = new AtomicLong();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-30T12:00:00Z"));
    private final MockHttpSession session = new MockHttpSession();
    private String known = "0";
    private final KeptParts parts = new KeptParts(
            Rendering.templates(),
            servlets,
            new Helpers(new Assets()),
            new At(position),
            keys::get,
            ((InstantSource) now::get).withZone(ZoneOffset.UTC));

    private record At(AtomicLong position) implements Positions {
        @Override
        public long lowest() {
            return position.get();
        }

        @Override
        public long lag() {
            return 0;
        }

        @Override
        public boolean awaitAll(long awaited, Duration atMost) {
            return awaited <= lowest();
        }
    }

    @Test
    void nothing_is_rendered_twice_while_nothing_happens() {
        var first = shown("London", Viewer.ANONYMOUS);

        assertThat(shown("London", Viewer.ANONYMOUS)).isSameAs(first);
        assertThat(first.html()).contains("For organisers and auditors");
        assertThat(first.position()).isEqualTo(7);
        assertThat(made).hasValue(1);
    }

    @Test
    void whatever_becomes_unreadable_is_not_shown_again() {
        shown("London", Viewer.ANONYMOUS);
        keys.incrementAndGet();
        shown("London", Viewer.ANONYMOUS);

        assertThat(made).hasValue(2);
    }

    @Test
    void whatever_happens_is_shown_within_a_second() {
        shown("London", Viewer.ANONYMOUS);
        position.incrementAndGet();
        now.updateAndGet(moment -> moment.plusMillis(999));
        assertThat(shown("London", Viewer.ANONYMOUS).position()).isEqualTo(7);
        now.updateAndGet(moment -> moment.plusMillis(1));

        assertThat(shown("London", Viewer.ANONYMOUS).position()).isEqualTo(8);
        assertThat(made).hasValue(2);
    }

    @Test
    void who_was_told_of_something_is_shown_it_at_once() {
        shown("London", Viewer.ANONYMOUS);
        position.incrementAndGet();
        known = "8";
        assertThat(shown("London", Viewer.ANONYMOUS).position()).isEqualTo(8);
        known = "8 or so";
        position.incrementAndGet();

        assertThat(shown("London", Viewer.ANONYMOUS).position()).isEqualTo(8);
    }

    @Test
    void who_did_something_is_shown_it_at_once() {
        shown("London", Viewer.ANONYMOUS);
        position.incrementAndGet();
        var request = new MockHttpServletRequest(servlets);
        request.setSession(session);
        Acted.now(request, ((InstantSource) now::get).withZone(ZoneOffset.UTC));

        assertThat(shown("London", Viewer.ANONYMOUS).position()).isEqualTo(8);
    }

    @Test
    void each_region_has_its_own_and_so_has_who_may_see_more() {
        shown("London", Viewer.ANONYMOUS);
        shown("Leeds", Viewer.ANONYMOUS);
        shown("London", new Viewer(Set.of(Role.AUDITOR), Set.of(), null, Set.of()));
        shown("London", new Viewer(Set.of(Role.PARTICIPANT), Set.of(), ANA, Set.of(SPACE)));

        assertThat(made).hasValue(4);
    }

    @Test
    void members_of_the_same_spaces_are_shown_the_same() {
        var ana = shown("London", new Viewer(Set.of(Role.PARTICIPANT), Set.of(), ANA, Set.of(SPACE)));

        assertThat(shown("London", new Viewer(Set.of(Role.PARTICIPANT), Set.of(), BO, Set.of(SPACE))))
                .isSameAs(ana);
    }

    private KeptParts.Part shown(String thing, Viewer viewer) {
        var request = new MockHttpServletRequest(servlets);
        request.setSession(session);
        request.addHeader("X-Position", known);
        return parts.of("audit-closed", thing, viewer, request, new MockHttpServletResponse(), () -> {
            made.incrementAndGet();
            return Map.of();
        });
    }
}
