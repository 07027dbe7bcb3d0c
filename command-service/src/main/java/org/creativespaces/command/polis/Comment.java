package org.creativespaces.command.polis;

import java.time.Instant;

/** A row of comments.csv. */
record Comment(long line, Instant time, long id, long author, boolean withheld, String body) {
    static Comment of(Row row) {
        return new Comment(
                row.line(),
                row.time("timestamp"),
                row.id("comment-id"),
                row.id("author-id"),
                row.sign("moderated") < 0,
                row.text("comment-body"));
    }
}
