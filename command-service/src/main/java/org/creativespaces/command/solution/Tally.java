package org.creativespaces.command.solution;

import java.util.EnumMap;
import org.creativespaces.events.AgreementRule;
import org.creativespaces.events.Constituency;

/**
 * How many endorsements count, by the constituency they were given from; no zeros. Never changed: counting one more makes
 * another, of an array as short as the list of constituencies, for every act is followed by a look at all of them.
 */
record Tally(EnumMap<Constituency, Integer> counts) {
    static final Tally NONE = new Tally(new EnumMap<>(Constituency.class));

    Tally plus(Constituency constituency, int by) {
        var now = new EnumMap<>(counts);
        var count = counts.getOrDefault(constituency, 0) + by;
        if (count == 0) now.remove(constituency);
        else now.put(constituency, count);
        return new Tally(now);
    }

    /** Whether it has what the rule asks of endorsements. */
    boolean meets(AgreementRule rule) {
        var endorsements = 0;
        var constituencies = 0;
        var livedExperience = false;
        for (var counted : counts.entrySet()) {
            endorsements += counted.getValue();
            if (counted.getKey().stated()) constituencies++;
            livedExperience |= counted.getKey().livedExperience();
        }
        return endorsements >= rule.minEndorsements()
                && constituencies >= rule.minConstituencies()
                && (livedExperience || !rule.livedExperienceRequired());
    }
}
