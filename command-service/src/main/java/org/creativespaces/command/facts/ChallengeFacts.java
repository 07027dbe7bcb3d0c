package org.creativespaces.command.facts;

import static java.util.Objects.requireNonNull;

import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.challenge.ChallengeEvent;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeRaised;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeShared;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/** What others need to know of a challenge: where it belongs, and which narratives were ever told about it. */
public record ChallengeFacts(ChallengeId challenge, SpaceId space, PSet<NarrativeId> narratives) {
    static ChallengeFacts evolve(@Nullable ChallengeFacts before, ChallengeEvent event) {
        return switch (event) {
            case ChallengeRaised e -> new ChallengeFacts(e.challenge(), e.space(), HashTreePSet.empty());
            case NarrativeShared e -> requireNonNull(before).with(e.narrative());
            default -> requireNonNull(before);
        };
    }

    private ChallengeFacts with(NarrativeId narrative) {
        return new ChallengeFacts(challenge, space, narratives.plus(narrative));
    }
}
