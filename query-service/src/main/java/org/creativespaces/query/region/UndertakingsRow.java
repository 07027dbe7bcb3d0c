package org.creativespaces.query.region;

import java.util.Map;
import org.creativespaces.events.Event;
import org.creativespaces.events.solution.CommitmentEvent.ActionCommitted;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentFulfilled;
import org.creativespaces.events.solution.CommitmentEvent.CommitmentReleased;
import org.creativespaces.events.solution.RiskEvent.RiskClosed;
import org.creativespaces.events.solution.RiskEvent.RiskIdentified;
import org.creativespaces.events.solution.RiskEvent.RiskReassessed;
import org.creativespaces.events.solution.RiskEvent.RiskShareReleased;
import org.creativespaces.events.solution.RiskEvent.RiskShared;
import org.creativespaces.events.solution.SolutionEvent;
import org.creativespaces.events.solution.TrialEvent.ObservationRecorded;
import org.creativespaces.events.solution.TrialEvent.TrialConcluded;
import org.creativespaces.events.solution.TrialEvent.TrialStarted;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Growing;
import org.jspecify.annotations.Nullable;

/**
 * What some of a region's solutions have led to, by the ids of solutions together with those of commitments, risks and
 * trials, which callers choose and which are only told apart within a solution.
 *
 * @param risks the open ones
 * @param closedRisks how many were closed
 */
record UndertakingsRow(
        Map<String, Commitment> commitments, Map<String, Risk> risks, int closedRisks, Map<String, Trial> trials) {
    static final UndertakingsRow NONE = new UndertakingsRow(Map.of(), Map.of(), 0, Map.of());

    UndertakingsRow after(Recorded<Event> recorded) {
        var when = recorded.envelope().occurredAt();
        return switch (recorded.event()) {
            case ActionCommitted e -> commitment(key(e, e.commitment()), made(e, recorded));
            case CommitmentFulfilled e -> {
                var id = key(e, e.commitment());
                yield commitment(id, known(commitments, id).fulfilled(when));
            }
            case CommitmentReleased e -> {
                var id = key(e, e.commitment());
                yield commitment(id, known(commitments, id).released(e.reason(), when));
            }
            case RiskIdentified e -> risk(key(e, e.risk()), new Risk(e.owner(), e.likelihood(), e.impact(), Map.of()));
            case RiskReassessed e -> {
                var id = key(e, e.risk());
                yield risk(id, known(risks, id).assessed(e.likelihood(), e.impact()));
            }
            case RiskShared e -> {
                var id = key(e, e.risk());
                yield risk(id, known(risks, id).shared(e.party(), e.percent()));
            }
            case RiskShareReleased e -> {
                var id = key(e, e.risk());
                yield risk(id, known(risks, id).released(e.party()));
            }
            case RiskClosed e -> closed(key(e, e.risk()));
            case TrialStarted e -> trial(key(e, e.trial()), started(e, recorded));
            case ObservationRecorded e -> {
                var id = key(e, e.trial());
                yield trial(id, known(trials, id).observed(e.value(), e.date()));
            }
            case TrialConcluded e -> {
                var id = key(e, e.trial());
                yield trial(id, known(trials, id).concluded(e.outcome()));
            }
            default -> this;
        };
    }

    private static String key(SolutionEvent event, Object id) {
        return event.solution() + "/" + id;
    }

    private static Commitment made(ActionCommitted e, Recorded<Event> recorded) {
        return new Commitment(
                e.solution(), recorded.envelope().space(), e.party().organisation(), e.due(), null, null);
    }

    private static Trial started(TrialStarted e, Recorded<Event> recorded) {
        return new Trial(
                e.trial(),
                e.solution(),
                recorded.envelope().space(),
                e.revision(),
                e.measure(),
                e.baseline(),
                e.start(),
                null,
                null,
                null,
                recorded.position());
    }

    private static <T> T known(Map<String, T> all, String id) {
        var one = all.get(id);
        if (one == null) throw new IllegalStateException("something that never began goes on");
        return one;
    }

    private UndertakingsRow commitment(String id, Commitment commitment) {
        return new UndertakingsRow(with(commitments, id, commitment), risks, closedRisks, trials);
    }

    private UndertakingsRow risk(String id, Risk risk) {
        return new UndertakingsRow(commitments, with(risks, id, risk), closedRisks, trials);
    }

    private UndertakingsRow closed(String id) {
        known(risks, id);
        return new UndertakingsRow(commitments, with(risks, id, null), closedRisks + 1, trials);
    }

    private UndertakingsRow trial(String id, Trial trial) {
        return new UndertakingsRow(commitments, risks, closedRisks, with(trials, id, trial));
    }

    private static <T> Map<String, T> with(Map<String, T> all, String id, @Nullable T one) {
        return one == null ? Growing.without(all, id) : Growing.with(all, id, one);
    }
}
