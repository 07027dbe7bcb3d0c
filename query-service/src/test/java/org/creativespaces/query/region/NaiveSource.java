package org.creativespaces.query.region;

import java.util.List;
import org.creativespaces.events.Event;
import org.creativespaces.events.Region;
import org.creativespaces.query.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/** Where the events behind a figure are taken from: at least those that count to it or to its region, in order. */
interface NaiveSource {
    List<Recorded<Event>> behind(String figure);

    /** Such as count to the region, or to the nation for null. */
    default List<Recorded<Event>> behind(String figure, @Nullable Region region) {
        return behind(figure).stream()
                .filter(one -> region == null || one.envelope().region().equals(region.code()))
                .toList();
    }
}
