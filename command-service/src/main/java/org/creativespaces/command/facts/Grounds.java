package org.creativespaces.command.facts;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.NarrativeId;
import org.creativespaces.events.SpaceId;

/** What is known of the challenges in which something is to be grounded; those that are not there are missing. */
public record Grounds(List<ChallengeFacts> known) {
    public static final Grounds NONE = new Grounds(List.of());

    /** What is known of the challenges that somebody names. */
    public static Grounds of(Collection<ChallengeId> named, Facts facts) {
        return new Grounds(
                named.stream().map(facts::challenge).flatMap(Optional::stream).toList());
    }

    /** Whether the space explores all these challenges. */
    public boolean hold(SpaceId space, Collection<ChallengeId> challenges) {
        var there = new HashSet<ChallengeId>();
        for (var challenge : known) if (challenge.space().equals(space)) there.add(challenge.challenge());
        return there.containsAll(challenges);
    }

    /** Whether all these narratives were told of the challenges. */
    public boolean hold(Collection<NarrativeId> narratives) {
        var told = new HashSet<NarrativeId>();
        for (var challenge : known) told.addAll(challenge.narratives());
        return told.containsAll(narratives);
    }
}
