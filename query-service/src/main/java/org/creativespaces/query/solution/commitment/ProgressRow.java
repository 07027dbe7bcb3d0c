package org.creativespaces.query.solution.commitment;

import java.time.Instant;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of a commitment once.
 *
 * @param position where it is recorded in the ledger
 */
record ProgressRow(
        SolutionId solution,
        CommitmentId commitment,
        Sealed note,
        @Nullable Integer percent,
        Instant reportedAt,
        long position) {}
