package org.creativespaces.query.solution.trial;

import com.fasterxml.jackson.annotation.JsonProperty;
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
        long position) {
    /** Stored beside the rest: a text by which observations stand in the order of their days. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    String byDate() {
        return "%s%020d".formatted(date, position);
    }
}
