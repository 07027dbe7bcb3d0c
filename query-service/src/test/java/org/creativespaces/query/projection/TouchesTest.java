package org.creativespaces.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Event;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.participant.ParticipantEvent;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.ledger.StoredEvent;
import org.creativespaces.query.ledger.Story;
import org.creativespaces.query.ledger.UnreadableEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TouchesTest {
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");
    private final Touches touches = Touches.of(ParticipantEvent.class, e -> Set.of("family"))
            .and(PersonalDataErased.class, (e, recorded) -> Set.of("at " + recorded.position()))
            .but(SpaceLeft.class);

    @Test
    void the_last_rule_for_a_kind_holds() {
        var story = new Story().tell(new ConstituencyChanged(ANA, Constituency.CARER, null));
        story.tell(new PersonalDataErased(ANA, null));

        assertThat(story.told()).map(touches::rowsOf).containsExactly(Set.of("family"), Set.of("at 2"));
        assertThat(touches.kinds())
                .contains(ConstituencyChanged.class, PersonalDataErased.class)
                .doesNotContain(SpaceLeft.class);
    }

    @Test
    void what_touches_nothing_is_not_decoded() {
        var left = unreadable("org.creativespaces.participant.space_left.v1");
        var erased = unreadable("org.creativespaces.participant.personal_data_erased.v1");

        assertThat(touches.rowsOf(left)).isEmpty();
        assertThatThrownBy(() -> touches.rowsOf(erased)).isInstanceOf(UnreadableEvent.class);
    }

    private static Recorded<Event> unreadable(String type) {
        return new EventDecoder().later(new StoredEvent(7, "e7", "a", 1, type, "{", "{}", Instant.EPOCH));
    }
}
