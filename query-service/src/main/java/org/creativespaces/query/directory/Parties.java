package org.creativespaces.query.directory;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.Party;
import org.creativespaces.events.Sealed;
import org.creativespaces.query.directory.People.Person;
import org.creativespaces.query.texts.Texts.Opened;
import org.jspecify.annotations.Nullable;

/** Looks up many parties at once, people and organisations alike. */
public record Parties(People people, Organisations organisations) {
    public Known find(Collection<Party> parties) {
        return new Known(
                people.find(idsOf(parties, Party::participant)),
                organisations.names(idsOf(parties, Party::organisation)));
    }

    private static <T> Collection<T> idsOf(Collection<Party> parties, Function<Party, @Nullable T> id) {
        return parties.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }

    /** Parties with their names still sealed. */
    public record Known(Map<ParticipantId, Person> people, Map<OrganisationId, Sealed> organisations) {
        /** Somebody who was erased has no name any more; names are withheld with nothing. */
        public NamedParty named(Party party, Opened always) {
            var organisation = party.organisation();
            return new NamedParty(
                    party.participant(),
                    Person.pseudonym(people.get(party.participant()), always),
                    organisation,
                    organisation == null ? null : always.optional(organisations.get(organisation)));
        }
    }
}
