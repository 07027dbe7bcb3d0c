package org.creativespaces.query.directory;

import static org.creativespaces.query.texts.PlainTexts.sealed;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.ledger.Story;
import org.jspecify.annotations.Nullable;

/** Knows the people and solutions that a test introduces. */
public final class FakeDirectory {
    private final Map<SolutionId, Solutions.Solution> solutions = new HashMap<>();
    private final Map<ParticipantId, People.Person> people = new HashMap<>();

    public FakeDirectory solution(SolutionId id, SpaceId space, String title, boolean withheld) {
        solutions.put(
                id,
                new Solutions.Solution(
                        id, space, Story.LONDON, List.of(new Solutions.Title(sealed(title), 0)), withheld));
        return this;
    }

    public FakeDirectory person(ParticipantId id, @Nullable String pseudonym) {
        var known = pseudonym == null ? null : sealed(pseudonym);
        people.put(id, new People.Person(id, known, Constituency.CARER, Story.LONDON, Set.of()));
        return this;
    }

    public Solutions solutions() {
        return ids -> only(solutions, ids);
    }

    public People people() {
        return ids -> only(people, ids);
    }

    private static <K, V> Map<K, V> only(Map<K, V> all, Collection<K> ids) {
        var found = new HashMap<>(all);
        found.keySet().retainAll(ids);
        return found;
    }
}
