package org.creativespaces.query.solution.trial;

import java.time.Instant;
import org.creativespaces.events.Party;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.solution.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What somebody with lived experience said of a revision once.
 *
 * @param position where it is recorded in the ledger
 */
record ReviewRow(
        SolutionId solution,
        int revision,
        Party reviewer,
        Verdict verdict,
        @Nullable Sealed text,
        Instant reviewedAt,
        long position) {}
