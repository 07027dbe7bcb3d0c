package org.creativespaces.query.solution;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import org.creativespaces.events.OrganisationId;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.solution.Position;
import org.creativespaces.events.solution.PositionEvent;
import org.creativespaces.events.solution.PositionEvent.ConcernRaised;
import org.creativespaces.events.solution.PositionEvent.PositionWithdrawn;
import org.creativespaces.events.solution.PositionEvent.SolutionEndorsed;
import org.creativespaces.events.solution.PositionEvent.StoodAside;
import org.creativespaces.query.ledger.EventDecoder;
import org.creativespaces.query.ledger.LedgerReader;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.springframework.stereotype.Component;

/**
 * Where parties stand on a solution, told to themselves alone: no read model names who holds what. Folded from the solution's own
 * stream, and from where that was left when it was asked for before.
 */
@Component
public final class OwnPositions {
    private static final int AT_ONCE = 500;
    private static final int KEPT = 200;

    private final LedgerReader ledger;
    private final EventDecoder decoder;
    private final Cache<SolutionId, Held> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    OwnPositions(LedgerReader ledger, EventDecoder decoder) {
        this.ledger = ledger;
        this.decoder = decoder;
    }

    /** What a party holds, and on which revision it took it. */
    public record Own(Position position, int revision) {}

    private record Held(long version, PMap<Object, Own> positions) {
        static final Held NOTHING = new Held(0, HashTreePMap.empty());

        Held after(long next, PositionEvent event) {
            var key = key(event.party().participant(), event.party().organisation());
            return switch (event) {
                case SolutionEndorsed e -> with(next, key, Position.ENDORSE, e.revision());
                case StoodAside e -> with(next, key, Position.STAND_ASIDE, e.revision());
                case ConcernRaised e -> with(next, key, Position.CONCERN, e.revision());
                case PositionWithdrawn e -> new Held(next, positions.minus(key));
            };
        }

        private Held with(long next, Object key, Position position, int revision) {
            return new Held(next, positions.plus(key, new Own(position, revision)));
        }

        /** An organisation stands where it stands, whoever speaks for it. */
        static Object key(ParticipantId person, @Nullable OrganisationId organisation) {
            return organisation == null ? person : organisation;
        }
    }

    /** Where the person stands, or the organisation if one is named. */
    public Optional<Own> of(SolutionId solution, ParticipantId person, @Nullable OrganisationId organisation) {
        var now = extended(solution);
        return Optional.ofNullable(now.positions().get(Held.key(person, organisation)));
    }

    private Held extended(SolutionId solution) {
        var held = known.get(solution, id -> Held.NOTHING);
        var some = ledger.stream(solution.toString(), held.version(), AT_ONCE);
        while (!some.isEmpty()) {
            for (var stored : some) {
                var recorded = decoder.decode(stored);
                held = recorded.event() instanceof PositionEvent event
                        ? held.after(recorded.version(), event)
                        : new Held(recorded.version(), held.positions());
            }
            some = some.size() < AT_ONCE ? List.of() : ledger.stream(solution.toString(), held.version(), AT_ONCE);
        }
        known.put(solution, held);
        return held;
    }
}
