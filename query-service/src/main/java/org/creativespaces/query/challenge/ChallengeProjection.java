package org.creativespaces.query.challenge;

import java.util.Set;
import org.creativespaces.events.Event;
import org.creativespaces.events.challenge.ChallengeEvent;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeClosed;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeRaised;
import org.creativespaces.events.challenge.ChallengeEvent.ChallengeReframed;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeReinstated;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeShared;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithdrawn;
import org.creativespaces.events.challenge.ChallengeEvent.NarrativeWithheld;
import org.creativespaces.events.challenge.ChallengeEvent.TextRedacted;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.projection.Projection;
import org.creativespaces.query.projection.Touches;
import org.jspecify.annotations.Nullable;

/** One row per challenge; its narratives have rows of their own. */
final class ChallengeProjection implements Projection<ChallengeRow> {
    static final String NAME = "challenges-v1";
    private static final Touches TOUCHES =
            Touches.of(ChallengeEvent.class, e -> Set.of(e.challenge().toString()));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ChallengeRow> rowType() {
        return ChallengeRow.class;
    }

    @Override
    public Touches touches() {
        return TOUCHES;
    }

    @Override
    public ChallengeRow evolve(String rowId, @Nullable ChallengeRow row, Recorded<Event> recorded) {
        var event = (ChallengeEvent) recorded.event();
        if (event instanceof ChallengeRaised e) {
            return ChallengeRow.raised(e, recorded.envelope().occurredAt(), recorded.version());
        }
        if (row == null) throw new IllegalStateException("a challenge that was never raised");
        return after(row, event).at(recorded.version());
    }

    private static ChallengeRow after(ChallengeRow row, ChallengeEvent event) {
        return switch (event) {
            case ChallengeRaised e -> row;
            case ChallengeReframed e -> row.reframed(e);
            case ChallengeClosed e -> row.closed(e.reason());
            case NarrativeShared e -> row.oneMore();
            case NarrativeWithdrawn e -> row;
            case NarrativeWithheld e -> row;
            case NarrativeReinstated e -> row;
            case TextRedacted e -> row;
        };
    }
}
