package org.creativespaces.query.region;

import java.util.HashMap;
import java.util.Map;
import org.creativespaces.events.Party;
import org.jspecify.annotations.Nullable;

/**
 * An open risk and who carries it.
 *
 * @param owner who identified it and carries what nobody else elects to
 * @param shares what parties elect to carry, by the party's key; together at most 100 %
 */
record Risk(Party owner, int likelihood, int impact, Map<String, Share> shares) {
    private static final int WHOLE = 100;

    /** A percentage that a party carries of a risk. */
    record Share(Party party, int percent) {}

    Risk assessed(int newLikelihood, int newImpact) {
        return new Risk(owner, newLikelihood, newImpact, shares);
    }

    Risk shared(Party party, int percent) {
        return with(party, new Share(party, percent));
    }

    Risk released(Party party) {
        return with(party, null);
    }

    private Risk with(Party party, @Nullable Share share) {
        var now = new HashMap<>(shares);
        if (share == null) now.remove(party.key());
        else now.put(party.key(), share);
        return new Risk(owner, likelihood, impact, now);
    }

    /** From 1 to 25. */
    int exposure() {
        return likelihood * impact;
    }

    /** The percentage that nobody elected to carry. */
    int remainder() {
        return WHOLE - shares.values().stream().mapToInt(Share::percent).sum();
    }
}
