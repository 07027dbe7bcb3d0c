package org.creativespaces.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativespaces.query.ledger.Story.LEEDS;
import static org.creativespaces.query.ledger.Story.LONDON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.events.organisation.MandateScope;
import org.creativespaces.events.organisation.OrganisationEvent.MandateGranted;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.space.SpaceEvent.SpaceClosed;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.ledger.StoryLedger;
import org.creativespaces.query.projection.ReadFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Whatever pages are told, it is no more than everybody's dashboard tells. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LookoutTest {
    private static final SpaceId SPACE = SpaceId.of("0190a5c0-0000-7000-8000-000000000001");
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final OrganisationId BODY = OrganisationId.of("0190a5c0-0000-7000-8000-000000000003");
    private static final Sealed TEXT = new Sealed("eyJhIjoiYiJ9..YQ.YQ.YQ");
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ReadFixture read = new ReadFixture();
    private final Story story = new Story();
    private final Pulse pulse = new Pulse();

    @AfterEach
    void close() {
        read.close();
    }

    @Test
    void tells_of_the_region_of_an_act_and_of_those_it_concerns() throws Exception {
        story.in(LONDON, SPACE).tell(opened(LONDON));
        story.in(LONDON, SPACE).concerning(LEEDS).tell(new SpaceClosed(SPACE, TEXT));
        try (var lookout = lookout()) {
            assertThat(pulse.after(1, LONG).regions()).containsExactly(LEEDS, LONDON);
        }
    }

    @Test
    void who_comes_and_goes_moves_the_position_and_nothing_else() throws Exception {
        story.in(LONDON, SPACE)
                .tell(
                        new SpaceJoined(ANA, SPACE, LONDON, 1, Constituency.CARER, null),
                        new MandateGranted(BODY, ANA, List.of(MandateScope.ENDORSE), null));
        try (var lookout = lookout()) {
            assertThat(pulse.after(1, LONG)).isEqualTo(new Pulse.Beat(2, List.of()));
        }
    }

    @Test
    void counts_what_was_recorded_in_the_last_seven_days_by_the_region_it_counts_to() throws Exception {
        story.in(LONDON, SPACE).tell(opened(LONDON));
        story.in(LONDON, SPACE).concerning(LEEDS).tell(new SpaceClosed(SPACE, TEXT));
        var recorded = story.last().recordedAt();
        var week = new Week(Clock.fixed(recorded, ZoneOffset.UTC));
        try (var lookout = lookout(week)) {
            assertThat(pulse.after(1, LONG).position()).isEqualTo(2);
        }

        assertThat(week.in(LONDON)).containsOnlyKeys("space.opened", "space.closed");
        assertThat(week.in(LEEDS)).isEmpty();
    }

    @Test
    void what_is_older_than_a_week_is_not_even_read() throws Exception {
        story.in(LONDON, SPACE).tell(opened(LONDON));
        var week = new Week(Clock.fixed(story.last().recordedAt().plus(Duration.ofDays(8)), ZoneOffset.UTC));
        try (var lookout = lookout(week)) {
            assertThat(pulse.after(0, Duration.ofMillis(50)).position()).isZero();
        }

        assertThat(week.in(LONDON)).isEmpty();
    }

    private Lookout lookout() {
        return lookout(new Week(Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC)));
    }

    private Lookout lookout(Week week) {
        read.take(story);
        return new Lookout(new StoryLedger(story), read, pulse, week, Duration.ZERO);
    }

    private static SpaceOpened opened(RegionCode region) {
        return new SpaceOpened(
                SPACE, region, TEXT, TEXT, List.of(), TEXT, Visibility.PUBLIC, new AgreementRule(5, 2, true, true));
    }
}
