package org.creativespaces.query.participant;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.directory.People;
import org.creativespaces.query.identity.Memberships;
import org.creativespaces.query.projection.ReadModel;

/** Answers who somebody is from the rows of participants. */
record PeopleRows(ReadModel<ParticipantRow> rows) implements People, Memberships {
    @Override
    public Map<ParticipantId, Person> find(Collection<ParticipantId> ids) {
        return rows.find(ids.stream().map(ParticipantId::toString).toList()).stream()
                .map(PeopleRows::person)
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    @Override
    public Set<SpaceId> of(ParticipantId participant) {
        return find(participant).map(Person::spaces).orElse(Set.of());
    }

    private static Person person(ParticipantRow row) {
        return new Person(row.id(), row.pseudonym(), row.constituency(), row.region(), row.spaces());
    }
}
