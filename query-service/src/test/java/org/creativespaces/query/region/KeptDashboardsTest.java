package org.creativespaces.query.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.region.RegionStory.ANA;
import static org.creativespaces.query.region.RegionStory.BO;
import static org.creativespaces.query.region.RegionStory.CIRCLE;
import static org.creativespaces.query.region.RegionStory.LONDON;
import static org.creativespaces.query.region.RegionStory.WALKS;
import static org.creativespaces.query.region.RegionStory.opened;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Visibility;
import org.creativespaces.query.directory.FakeDirectory;
import org.creativespaces.query.http.JsonAnswers;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.identity.Viewer.Role;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.projection.ReadFixture;
import org.creativespaces.query.texts.PlainTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptDashboardsTest {
    private final ReadFixture read = RegionModels.read();
    private final Story story = new Story();
    private final AtomicLong keys = new AtomicLong();
    private Instant now = Instant.parse("2026-04-01T12:00:00Z");
    private long nanos;
    private KeptDashboards dashboards;

    @BeforeEach
    void open() {
        var directory = new FakeDirectory();
        InstantSource time = () -> now;
        var clock = time.withZone(ZoneOffset.UTC);
        var regions = new RegionQueries(
                read.store(),
                new LatestActs(directory.solutions(), directory.people(), new PlainTexts()),
                new Undertakings(directory.solutions(), viewer -> Set.of(), new PlainTexts()),
                read,
                read.past(clock),
                clock);
        var answers = new JsonAnswers(new JsonMapper());
        dashboards = new KeptDashboards(regions, read, keys::get, answers, clock, () -> nanos);
        story.tell(opened(WALKS, LONDON, Visibility.PUBLIC));
        read.take(story);
    }

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void the_same_bytes_are_answered_while_nothing_has_changed() {
        var first = read(Viewer.ANONYMOUS);
        now = now.plusSeconds(30);

        assertThat(read(Viewer.ANONYMOUS)).isSameAs(first);
        assertThat(first.getHeaders().getETag()).isNotBlank();
    }

    @Test
    void what_was_recorded_is_told_at_once() {
        var first = read(Viewer.ANONYMOUS);
        story.tell(opened(CIRCLE, LONDON, Visibility.PUBLIC));
        read.take(story);

        var second = read(Viewer.ANONYMOUS);
        assertThat(text(second)).contains("\"spaces\":2");
        assertThat(second.getHeaders().getETag())
                .isNotEqualTo(first.getHeaders().getETag());
        assertThat(second.getHeaders().getFirst("X-Position")).isEqualTo("2");
    }

    @Test
    void what_is_recorded_and_not_yet_told_is_said_at_once() {
        read(Viewer.ANONYMOUS);
        read.lagging(3);

        assertThat(text(read(Viewer.ANONYMOUS))).contains("\"lag\":3");
    }

    @Test
    void a_destroyed_key_ends_what_was_kept() {
        var first = read(Viewer.ANONYMOUS);
        keys.incrementAndGet();

        assertThat(read(Viewer.ANONYMOUS)).isNotSameAs(first);
    }

    @Test
    void nothing_is_kept_over_a_minute_or_midnight_in_london() {
        var first = read(Viewer.ANONYMOUS);
        nanos += KeptDashboards.LONGEST.toNanos();
        var second = read(Viewer.ANONYMOUS);
        now = now.plus(Duration.ofHours(12));

        assertThat(second).isNotSameAs(first);
        assertThat(read(Viewer.ANONYMOUS)).isNotSameAs(second);
    }

    @Test
    void readers_share_what_they_may_all_see_and_nothing_beside() {
        var ana = read(new Viewer(Set.of(Role.PARTICIPANT), Set.of(), ANA, Set.of(CIRCLE)));

        assertThat(read(new Viewer(Set.of(Role.PARTICIPANT), Set.of(), BO, Set.of(CIRCLE))))
                .isSameAs(ana);
        assertThat(read(new Viewer(Set.of(Role.PARTICIPANT), Set.of(), BO, Set.of(WALKS))))
                .isNotSameAs(ana);
        assertThat(read(Viewer.ANONYMOUS)).isNotSameAs(ana);
        var organiser = read(new Viewer(Set.of(Role.ORGANISER), Set.of(LONDON), null, Set.of()));
        assertThat(read(new Viewer(Set.of(Role.ORGANISER), Set.of(new RegionCode("E08000035")), null, Set.of())))
                .isNotSameAs(organiser);
        assertThat(read(new Viewer(Set.of(Role.AUDITOR), Set.of(), null, Set.of())))
                .isNotSameAs(organiser);
    }

    private ResponseEntity<byte[]> read(Viewer viewer) {
        return dashboards.dashboard(null, viewer);
    }

    private static String text(ResponseEntity<byte[]> answer) {
        return new String(answer.getBody(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
