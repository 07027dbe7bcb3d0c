package org.creativespaces.query.space;

import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.participant.ParticipantEvent.SpaceJoined;
import org.creativespaces.events.participant.ParticipantEvent.SpaceLeft;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.space.SpaceEvent;
import org.creativespaces.events.space.SpaceEvent.AgreementRuleChanged;
import org.creativespaces.events.space.SpaceEvent.GroundRulesChanged;
import org.creativespaces.events.space.SpaceEvent.SpaceClosed;
import org.creativespaces.events.space.SpaceEvent.SpaceOpened;
import org.creativespaces.events.space.SpaceEvent.TextRedacted;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.Touches;
import org.creativespaces.query.space.SpaceRow.Closure;
import org.creativespaces.query.space.SpaceRow.GroundRules;
import org.jspecify.annotations.Nullable;

/** One row per space. */
final class SpaceProjection implements Projection<SpaceRow> {
    static final String NAME = "spaces-v1";
    private static final Touches TOUCHES = Touches.of(
                    SpaceEvent.class, e -> Set.of(e.space().toString()))
            .and(SpaceJoined.class, e -> Set.of(e.space().toString()))
            .and(SpaceLeft.class, e -> Set.of(e.space().toString()))
            .and(SolutionProposed.class, e -> Set.of(e.space().toString()));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<SpaceRow> rowType() {
        return SpaceRow.class;
    }

    /** They say which spaces are for their members. */
    @Override
    public boolean leads() {
        return true;
    }

    @Override
    public int weight() {
        return 3;
    }

    @Override
    public Touches touches() {
        return TOUCHES;
    }

    @Override
    public SpaceRow evolve(String rowId, @Nullable SpaceRow row, Recorded<Event> recorded) {
        var occurredAt = recorded.envelope().occurredAt();
        if (recorded.event() instanceof SpaceOpened e) return SpaceRow.opened(e, occurredAt, recorded.version());
        if (row == null) throw new IllegalStateException("a space that was never opened");
        return switch (recorded.event()) {
            case SpaceEvent e -> after(row, e, recorded);
            case SpaceJoined e -> row.plus(1, 0);
            case SpaceLeft e -> row.plus(-1, 0);
            case SolutionProposed e -> row.plus(0, 1);
            default -> row;
        };
    }

    private static SpaceRow after(SpaceRow row, SpaceEvent event, Recorded<Event> recorded) {
        var rules = row.groundRules();
        var agreement = row.agreementRule();
        return switch (event) {
            case GroundRulesChanged e -> {
                var changed = new GroundRules(e.version(), e.groundRules());
                yield row.with(changed, agreement, row.closure(), recorded.version());
            }
            case AgreementRuleChanged e -> row.with(rules, e.agreementRule(), row.closure(), recorded.version());
            case SpaceClosed e -> {
                var closure = new Closure(e.reason(), recorded.envelope().occurredAt());
                yield row.with(rules, agreement, closure, recorded.version());
            }
            case SpaceOpened e -> row;
            case TextRedacted e -> row.with(rules, agreement, row.closure(), recorded.version());
        };
    }
}
