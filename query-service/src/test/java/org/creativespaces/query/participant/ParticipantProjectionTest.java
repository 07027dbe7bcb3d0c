package org.creativespaces.query.participant;

import static org.creativespaces.query.projection.ProjectionSpec.given;
import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.util.Set;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.participant.ParticipantEvent.ConstituencyChanged;
import org.creativespaces.events.participant.ParticipantEvent.ParticipantRegistered;
import org.creativespaces.events.participant.ParticipantEvent.PersonalDataErased;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.creativespaces.query.ledger.Story;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParticipantProjectionTest {
    private static final ParticipantId ANA = ParticipantId.of("0190a5c0-0000-7000-8000-000000000002");
    private static final SpaceId WALKS = SpaceId.of("0190a5c0-0000-7000-8000-000000000001");
    private static final SpaceId TALKS = SpaceId.of("0190a5c0-0000-7000-8000-000000000003");
    private static final ParticipantRegistered REGISTERED = new ParticipantRegistered(
            ANA, Story.LONDON, Constituency.UNSTATED, sealed("ana"), sealed("Ana A."), sealed("ana@example.org"));

    @Test
    void a_participant_is_known_by_pseudonym_constituency_and_spaces() {
        var events = new Story()
                .tell(
                        REGISTERED,
                        joined(WALKS),
                        joined(TALKS),
                        new SpaceLeft(ANA, WALKS, Story.LONDON, null),
                        new ConstituencyChanged(ANA, Constituency.CARER, null))
                .told();

        given(new ParticipantProjection(), events)
                .thenRow(
                        ANA.toString(),
                        new ParticipantRow(ANA, Story.LONDON, Constituency.CARER, sealed("ana"), Set.of(TALKS), 5));
    }

    @Test
    void who_was_erased_has_no_pseudonym() {
        var events = new Story()
                .tell(
                        REGISTERED,
                        joined(WALKS),
                        new SpaceLeft(ANA, WALKS, Story.LONDON, null),
                        new PersonalDataErased(ANA, null))
                .told();

        given(new ParticipantProjection(), events)
                .thenRow(
                        ANA.toString(),
                        new ParticipantRow(ANA, Story.LONDON, Constituency.UNSTATED, null, Set.of(), 4));
    }

    private static SpaceJoined joined(SpaceId space) {
        return new SpaceJoined(ANA, space, Story.LONDON, 1, Constituency.UNSTATED, null);
    }
}
