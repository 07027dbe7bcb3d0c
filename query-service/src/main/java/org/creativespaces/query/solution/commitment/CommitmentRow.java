package org.creativespaces.query.solution.commitment;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import org.creativespaces.events.CommitmentId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.query.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as it stands; what was reported of it has rows of its own.
 *
 * @param percent how far it is by the last report that says so
 * @param ending the evidence that it was fulfilled, or the reason why it was released
 * @param position where it is recorded in the ledger
 */
record CommitmentRow(
        CommitmentId id,
        SolutionId solution,
        SpaceId space,
        RegionCode region,
        int revision,
        Party party,
        Sealed action,
        LocalDate due,
        @Nullable Sealed resources,
        CommitmentStatus status,
        @Nullable Integer percent,
        @Nullable Sealed ending,
        Instant committedAt,
        @Nullable Instant endedAt,
        long position) {
    static CommitmentRow committed(ActionCommitted e, Recorded<?> recorded) {
        var envelope = recorded.envelope();
        return new CommitmentRow(
                e.commitment(),
                e.solution(),
                requireNonNull(envelope.space()),
                envelope.region(),
                e.revision(),
                e.party(),
                e.action(),
                e.due(),
                e.resources(),
                CommitmentStatus.ACTIVE,
                null,
                null,
                envelope.occurredAt(),
                null,
                recorded.position());
    }

    CommitmentRow at(@Nullable Integer nowPercent) {
        return nowPercent == null ? this : with(status, nowPercent, ending, endedAt);
    }

    CommitmentRow ended(CommitmentStatus how, Sealed why, Instant when) {
        return with(how, percent, why, when);
    }

    private CommitmentRow with(
            CommitmentStatus nowStatus,
            @Nullable Integer nowPercent,
            @Nullable Sealed nowEnding,
            @Nullable Instant nowEndedAt) {
        return new CommitmentRow(
                id,
                solution,
                space,
                region,
                revision,
                party,
                action,
                due,
                resources,
                nowStatus,
                nowPercent,
                nowEnding,
                committedAt,
                nowEndedAt,
                position);
    }

    /** Whether it should have been done before that day. */
    boolean isOverdue(LocalDate today) {
        return status == CommitmentStatus.ACTIVE && due.isBefore(today);
    }
}
