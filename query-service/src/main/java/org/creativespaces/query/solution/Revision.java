package org.creativespaces.query.solution;

import java.time.Instant;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.solution.RevisionKind;
import org.jspecify.annotations.Nullable;

/**
 * The text of a solution at one time.
 *
 * @param kind null for the first
 * @param position where it is recorded in the ledger
 */
record Revision(
        int number,
        @Nullable RevisionKind kind,
        Sealed title,
        @Nullable Sealed summary,
        @Nullable Sealed rationale,
        Instant occurredAt,
        long position) {}
