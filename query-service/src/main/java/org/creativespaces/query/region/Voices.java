package org.creativespaces.query.region;

import java.util.Map;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.Party;

/**
 * Acts of one sort.
 *
 * @param people those that people did for themselves, by the constituency they spoke from at that time
 * @param organisations those that organisations did through somebody
 */
record Voices(Map<Constituency, Integer> people, int organisations) {
    static final Voices NONE = new Voices(Map.of(), 0);

    Voices plus(Party party) {
        return party.ofPerson()
                ? new Voices(Counts.plusOne(people, party.constituency()), organisations)
                : new Voices(people, organisations + 1);
    }

    int total() {
        return Counts.total(people) + organisations;
    }
}
