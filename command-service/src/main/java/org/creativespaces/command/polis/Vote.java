package org.creativespaces.command.polis;

import java.time.Instant;
import org.creativespaces.events.solution.Position;

/** A row of votes.csv. */
record Vote(long line, Instant time, long comment, long voter, Position position) {
    static Vote of(Row row) {
        return new Vote(
                row.line(),
                row.time("timestamp"),
                row.id("comment-id"),
                row.id("voter-id"),
                position(row.sign("vote")));
    }

    private static Position position(int sign) {
        return sign > 0 ? Position.ENDORSE : sign < 0 ? Position.CONCERN : Position.STAND_ASIDE;
    }
}
