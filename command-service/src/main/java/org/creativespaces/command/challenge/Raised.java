package org.creativespaces.command.challenge;

import static java.util.Objects.requireNonNull;

import java.util.function.UnaryOperator;
import org.creativespaces.command.challenge.ChallengeCommand.ReframeChallenge;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeRaised;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeReframed;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeShared;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * A challenge that is there.
 *
 * @param raiser the person who raised it, if they did as a member
 * @param framing how many times it was put into words
 */
record Raised(
        SpaceId space,
        RegionCode region,
        @Nullable ParticipantId raiser,
        int framing,
        boolean closed,
        PMap<NarrativeId, Narrative> narratives)
        implements Challenge {

    static Raised by(ChallengeRaised e) {
        var raiser = e.raiser() == null ? null : e.raiser().participant();
        return new Raised(e.space(), e.region(), raiser, 1, false, HashTreePMap.empty());
    }

    boolean has(NarrativeId narrative) {
        return narratives.containsKey(narrative);
    }

    /** A narrative that is there. */
    Narrative told(NarrativeId narrative) {
        return requireNonNull(narratives.get(narrative));
    }

    ChallengeReframed reframed(ReframeChallenge c) {
        return new ChallengeReframed(c.challenge(), framing + 1, c.title(), c.description());
    }

    Raised after(ChallengeReframed e) {
        return new Raised(space, region, raiser, e.framing(), closed, narratives);
    }

    Raised after(NarrativeShared e) {
        return with(narratives.plus(e.narrative(), new Narrative(e.author().participant(), false, false)));
    }

    Raised after(NarrativeId narrative, UnaryOperator<Narrative> change) {
        return with(narratives.plus(narrative, change.apply(told(narrative))));
    }

    Raised asClosed() {
        return new Raised(space, region, raiser, framing, true, narratives);
    }

    private Raised with(PMap<NarrativeId, Narrative> now) {
        return new Raised(space, region, raiser, framing, closed, now);
    }
}
