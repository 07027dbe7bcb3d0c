package org.creativespaces.query.region;

import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.directory.People;
import org.creativespaces.query.directory.Solutions;

/** Knows the people and solutions that a test introduces. */
final class FakeDirectory {
    private final Map<SolutionId, Solutions.Solution> solutions = new HashMap<>();
    private final Map<ParticipantId, People.Person> people = new HashMap<>();

    FakeDirectory solution(SolutionId id, SpaceId space, String title, boolean withheld) {
        solutions.put(id, new Solutions.Solution(id, space, RegionStory.LONDON, sealed(title), withheld));
        return this;
    }

    FakeDirectory person(ParticipantId id, String pseudonym) {
        var known = pseudonym == null ? null : sealed(pseudonym);
        people.put(id, new People.Person(id, known, Constituency.CARER, RegionStory.LONDON, Set.of()));
        return this;
    }

    Solutions solutions() {
        return ids -> only(solutions, ids);
    }

    People people() {
        return ids -> only(people, ids);
    }

    private static <K, V> Map<K, V> only(Map<K, V> all, Collection<K> ids) {
        var found = new HashMap<>(all);
        found.keySet().retainAll(ids);
        return found;
    }
}
