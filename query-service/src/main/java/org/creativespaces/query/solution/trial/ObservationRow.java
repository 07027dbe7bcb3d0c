package org.creativespaces.query.solution.trial;

import java.time.LocalDate;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.TrialId;
import org.jspecify.annotations.Nullable;

/**
 * What the measure of a trial was on one day.
 *
 * @param position where it is recorded in the ledger
 */
record ObservationRow(
        SolutionId solution,
        TrialId trial,
        Decimal value,
        LocalDate date,
        @Nullable Sealed note,
        long position) {}
