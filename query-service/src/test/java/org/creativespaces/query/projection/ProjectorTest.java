package org.creativespaces.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativespaces.query.projection.ProjectionSpec.given;

import java.util.List;
import java.util.Set;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Event;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.projection.Tallies.Tally;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProjectorTest {
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final ParticipantId BO = ParticipantId.of("0190a5c0-0000-7000-8000-000000000003");
    private final Tallies tallies = new Tallies("tallies-v1");
    private final InMemoryRows<Tally> rows = new InMemoryRows<>(Tally.class);

    @Test
    void an_event_counts_once_in_each_of_its_rows_whatever_breaks_down() {
        given(tallies, story())
                .thenRow(ANA.toString(), new Tally(2, List.of(1L, 3L)))
                .thenRow(BO.toString(), new Tally(1, List.of(2L)))
                .thenRow(Tallies.ALL, new Tally(3, List.of(1L, 2L, 3L)));
    }

    @Test
    void a_row_touched_by_many_events_of_a_batch_is_written_once() {
        new Projector<>(tallies, rows).apply(story());

        assertThat(rows.written()).isEqualTo(3);
    }

    @Test
    void a_redelivered_event_writes_nothing() {
        var projector = new Projector<>(tallies, rows);
        projector.apply(story());

        projector.apply(story());

        assertThat(rows.written()).isEqualTo(3);
    }

    @Test
    void a_failing_fold_names_the_event_and_writes_nothing() {
        var poisoned = new Projection<Tally>() {
            @Override
            public String name() {
                return "poisoned-v1";
            }

            @Override
            public Class<Tally> rowType() {
                return Tally.class;
            }

            @Override
            public Touches touches() {
                return Touches.of(Event.class, e -> Set.of("one"));
            }

            @Override
            public Tally evolve(String rowId, @Nullable Tally row, Recorded<Event> recorded) {
                if (recorded.position() == 2) throw new IllegalStateException("a secret");
                return new Tally(1, List.of());
            }
        };

        assertThatThrownBy(() -> new Projector<>(poisoned, rows).apply(story()))
                .isInstanceOf(FoldFailed.class)
                .hasMessageContaining("event 2 (00000000-0000-0007-0000-000000000002, "
                        + "org.creativespaces.participant.constituency_changed.v1)")
                .hasMessageNotContaining("secret");
        assertThat(rows.written()).isZero();
    }

    private static List<Recorded<Event>> story() {
        return new Story().tell(event(ANA), event(BO), event(ANA)).told();
    }

    private static Event event(ParticipantId who) {
        return new ConstituencyChanged(who, Constituency.CARER, null);
    }
}
