package org.creativespaces.query.region;

import java.util.LinkedHashSet;
import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.SolutionEvent.AgreementLost;
import org.creativespaces.events.solution.SolutionEvent.AgreementReached;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionReinstated;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithheld;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.Touches;
import org.jspecify.annotations.Nullable;

/** The stages of each region's solutions, in buckets by solution; the nation's are the sum of the regions'. */
final class StagesProjection implements Projection<StagesRow> {
    static final String NAME = "region-stages-v2";
    /** Most events are positions and change no stage: passing over them is what makes this cheap. */
    private static final Touches TOUCHES = Touches.of(SolutionProposed.class, StagesProjection::withTheAdopted)
            .and(SolutionWithheld.class, StagesProjection::rowOf)
            .and(SolutionReinstated.class, StagesProjection::rowOf)
            .and(SolutionMerged.class, StagesProjection::rowOf)
            .and(SolutionWithdrawn.class, StagesProjection::rowOf)
            .and(AgreementReached.class, StagesProjection::rowOf)
            .and(AgreementLost.class, StagesProjection::rowOf)
            .and(ActionCommitted.class, StagesProjection::rowOf)
            .and(CommitmentReleased.class, StagesProjection::rowOf)
            .and(TrialStarted.class, StagesProjection::rowOf)
            .and(TrialConcluded.class, StagesProjection::rowOf)
            .and(SolutionCirculated.class, StagesProjection::rowOf);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<StagesRow> rowType() {
        return StagesRow.class;
    }

    @Override
    public int weight() {
        return 50;
    }

    @Override
    public Touches touches() {
        return TOUCHES;
    }

    private static Set<String> rowOf(SolutionEvent event, Recorded<Event> recorded) {
        return Set.of(Buckets.rowOf(
                recorded.envelope().region().value(), event.solution().value()));
    }

    /** Beside the new solution's row, that of the solution it adopts, in whichever of the regions it is. */
    private static Set<String> withTheAdopted(SolutionProposed event, Recorded<Event> recorded) {
        var own = rowOf(event, recorded);
        var adapted = event.adaptedFrom();
        if (adapted == null) return own;
        var source = adapted.solution().value();
        var rows = new LinkedHashSet<>(own);
        rows.add(Buckets.rowOf(recorded.envelope().region().value(), source));
        recorded.envelope().toRegions().forEach(region -> rows.add(Buckets.rowOf(region.value(), source)));
        return rows;
    }

    @Override
    public StagesRow evolve(String rowId, @Nullable StagesRow row, Recorded<Event> recorded) {
        var before = row == null ? StagesRow.NONE : row;
        var when = recorded.envelope().occurredAt();
        if (!(recorded.event() instanceof SolutionProposed e))
            return before.after((SolutionEvent) recorded.event(), when);
        var own =
                Buckets.rowOf(recorded.envelope().region().value(), e.solution().value());
        var after = rowId.equals(own) ? before.proposed(e.solution(), when) : before;
        return e.adaptedFrom() == null ? after : after.adopted(e.adaptedFrom().solution(), when);
    }
}
