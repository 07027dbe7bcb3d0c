package org.creativespaces.query.solution;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.solution.CommitmentEvent;
import org.creativespaces.events.solution.ConcernEvent;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.RiskEvent;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionRevised;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.events.solution.SolutionEvent.TextRedacted;
import org.creativespaces.events.solution.TrialEvent;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.stage.StageFacts;
import org.jspecify.annotations.Nullable;

/** One row per solution. */
final class SolutionProjection implements Projection<SolutionRow> {
    static final String NAME = "solutions-v1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<SolutionRow> rowType() {
        return SolutionRow.class;
    }

    @Override
    public Set<String> rowsOf(Recorded<Event> recorded) {
        return recorded.event() instanceof SolutionEvent e ? Set.of(e.solution().toString()) : Set.of();
    }

    @Override
    public SolutionRow evolve(String rowId, @Nullable SolutionRow row, Recorded<Event> recorded) {
        var event = (SolutionEvent) recorded.event();
        var occurredAt = recorded.envelope().occurredAt();
        if (event instanceof SolutionProposed e)
            return proposed(e, occurredAt, recorded.position(), recorded.version());
        if (row == null) throw new IllegalStateException("a solution that was never proposed");
        return after(row, event, recorded).at(row.facts().after(event), occurredAt, recorded.version());
    }

    private static SolutionRow after(SolutionRow row, SolutionEvent event, Recorded<Event> recorded) {
        return switch (event) {
            case PositionEvent e -> row.with(e);
            case SolutionRevised e ->
                row.revised(new Revision(
                        e.revision(),
                        e.kind(),
                        e.title(),
                        e.summary(),
                        e.rationale(),
                        recorded.envelope().occurredAt(),
                        recorded.position()));
            case SolutionWithheld e -> row.withheld(e.reason());
            case SolutionReinstated e -> row.withheld(null);
            case SolutionProposed e -> row;
            case AgreementReached e -> row;
            case AgreementLost e -> row;
            case SolutionMerged e -> row;
            case SolutionWithdrawn e -> row;
            case ConcernEvent e -> row;
            case CommitmentEvent e -> row;
            case RiskEvent e -> row;
            case TrialEvent e -> row;
            case TextRedacted e -> row;
        };
    }

    private static SolutionRow proposed(SolutionProposed e, Instant occurredAt, long position, long version) {
        return new SolutionRow(
                e.solution(),
                Origin.of(e, occurredAt, position),
                List.of(new Revision(1, null, e.title(), e.summary(), null, occurredAt, position)),
                1,
                Standing.NONE,
                Standing.NONE,
                StageFacts.JUST_PROPOSED,
                null,
                occurredAt,
                version);
    }
}
