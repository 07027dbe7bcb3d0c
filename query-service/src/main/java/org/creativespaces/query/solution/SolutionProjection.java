package org.creativespaces.query.solution;

import static java.util.Objects.requireNonNull;

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
import org.creativespaces.events.solution.TrialEvent.BeneficiaryReviewed;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.Touches;
import org.creativespaces.query.solution.Sequel.Part;
import org.creativespaces.query.stage.StageFacts;
import org.jspecify.annotations.Nullable;

/** One row per solution. Proposing an adaptation touches two: the new one and the one that it adopts. */
final class SolutionProjection implements Projection<SolutionRow> {
    static final String NAME = "solutions-v2";
    private static final Touches TOUCHES = Touches.of(
                    SolutionEvent.class, e -> Set.of(e.solution().toString()))
            .and(SolutionProposed.class, SolutionProjection::withTheAdopted);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<SolutionRow> rowType() {
        return SolutionRow.class;
    }

    @Override
    public int weight() {
        return 14;
    }

    @Override
    public Touches touches() {
        return TOUCHES;
    }

    @Override
    public SolutionRow evolve(String rowId, @Nullable SolutionRow row, Recorded<Event> recorded) {
        var event = (SolutionEvent) recorded.event();
        var occurredAt = recorded.envelope().occurredAt();
        if (event instanceof SolutionProposed e && rowId.equals(e.solution().toString()))
            return proposed(e, occurredAt, recorded.position(), recorded.version());
        if (row == null) throw new IllegalStateException("a solution that was never proposed");
        if (event instanceof SolutionProposed e) return adopted(row, e, occurredAt);
        return after(row, event, recorded).at(row.facts().after(event), occurredAt, recorded.version());
    }

    private static Set<String> withTheAdopted(SolutionProposed event) {
        var adopted = event.adaptedFrom();
        return adopted == null
                ? Set.of(event.solution().toString())
                : Set.of(event.solution().toString(), adopted.solution().toString());
    }

    private static SolutionRow adopted(SolutionRow source, SolutionProposed event, Instant occurredAt) {
        var revision = requireNonNull(event.adaptedFrom()).revision();
        return source.adopted(source.sequel().adoptedAs(event, revision, occurredAt));
    }

    private static SolutionRow after(SolutionRow row, SolutionEvent event, Recorded<Event> recorded) {
        var occurredAt = recorded.envelope().occurredAt();
        return switch (event) {
            case PositionEvent e -> row.with(e);
            case SolutionRevised e ->
                row.revised(new Revision(
                        e.revision(),
                        e.kind(),
                        e.title(),
                        e.summary(),
                        e.rationale(),
                        occurredAt,
                        recorded.position()));
            case SolutionWithheld e -> row.withheld(e.reason());
            case SolutionReinstated e -> row.withheld(null);
            case SolutionProposed e -> row;
            case AgreementReached e -> row;
            case AgreementLost e -> row;
            case SolutionMerged e -> row.with(row.sequel().after(e, occurredAt));
            case SolutionWithdrawn e -> row.with(row.sequel().after(e, occurredAt));
            case ConcernEvent e -> row.with(row.sequel().after(e));
            case CommitmentEvent e -> row.with(row.sequel().with(Part.COMMITMENTS));
            case RiskEvent e -> row.with(row.sequel().with(Part.RISKS));
            case SolutionCirculated e -> row.with(row.sequel().after(e, occurredAt));
            case BeneficiaryReviewed e -> row.with(row.sequel().with(Part.REVIEWS));
            case TrialEvent e -> row.with(row.sequel().with(Part.TRIALS));
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
                Sequel.NONE,
                occurredAt,
                version);
    }
}
