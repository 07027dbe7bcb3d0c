package org.creativespaces.query.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.texts.Texts.Opened;
import org.jspecify.annotations.Nullable;

/** Who somebody is. */
public interface People {
    /**
     * A participant as they are now.
     *
     * @param pseudonym null once the person was erased
     * @param spaces those they are a member of
     */
    record Person(
            ParticipantId id,
            @Nullable Sealed pseudonym,
            Constituency constituency,
            RegionCode region,
            Set<SpaceId> spaces) {
        /** The pseudonym of somebody who may be unknown or erased. */
        public static String pseudonym(@Nullable Person person, Opened always) {
            return always.name(person == null ? null : person.pseudonym());
        }
    }

    /** Those of them that are known. */
    Map<ParticipantId, Person> find(Collection<ParticipantId> ids);

    default Optional<Person> find(ParticipantId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }
}
