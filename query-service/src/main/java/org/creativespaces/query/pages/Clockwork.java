package org.creativespaces.query.pages;

import java.time.Clock;
import org.creativespaces.query.projection.Positions;
import org.springframework.stereotype.Component;

/** Says of pages that are made anew for each reader how current they are. */
@Component
class Clockwork {
    /** What concerns a page on which every event shows. */
    static final String EVERYTHING = "*";

    private final Positions positions;
    private final Clock clock = Clock.systemUTC();

    Clockwork(Positions positions) {
        this.positions = positions;
    }

    /** To be asked before a page is put together: what is in it is at least so current. */
    Freshness now(String region) {
        return new Freshness(positions.lowest(), clock.instant(), 0, null, region);
    }
}
