package org.creativespaces.query.solution;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.creativespaces.events.ConcernId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Sealed;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.ConcernEvent;
import org.creativespaces.events.solution.ConcernEvent.ConcernAnswered;
import org.creativespaces.events.solution.ConcernEvent.ConcernResolved;
import org.creativespaces.events.solution.SolutionEvent.SolutionMerged;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.events.solution.SolutionEvent.SolutionWithdrawn;
import org.creativespaces.events.solution.TrialEvent.SolutionCirculated;
import org.jspecify.annotations.Nullable;

/**
 * What became of a solution beside positions. Everything in it is the work of organisers or of other spaces, of which
 * there are few.
 *
 * @param begun which rows there are beside this one, so that none are looked for in vain
 * @param answers whether the answer to a concern was accepted, for each concern that was ever answered
 * @param ending null while it goes on
 * @param adoptions those proposed elsewhere as adaptations of it, in the order they were recorded
 */
record Sequel(
        Set<Part> begun,
        Map<ConcernId, Boolean> answers,
        @Nullable Ending ending,
        List<Circulation> circulations,
        List<Adoption> adoptions) {
    static final Sequel NONE = new Sequel(Set.of(), Map.of(), null, List.of(), List.of());

    /** What has rows of its own. */
    enum Part {
        COMMITMENTS,
        RISKS,
        TRIALS,
        REVIEWS
    }

    /** It was merged into another solution, or withdrawn where there is none. */
    record Ending(@Nullable SolutionId into, Sealed reason, Instant occurredAt) {}

    /** A revision was passed on. */
    record Circulation(int revision, List<RegionCode> regions, Sealed learning, Instant occurredAt) {}

    /** A revision was adopted as another solution. */
    record Adoption(SolutionId solution, SpaceId space, RegionCode region, int revision, Instant occurredAt) {}

    Sequel with(Part part) {
        if (begun.contains(part)) return this;
        var now = EnumSet.of(part);
        now.addAll(begun);
        return new Sequel(now, answers, ending, circulations, adoptions);
    }

    Sequel after(ConcernEvent event) {
        var now = new LinkedHashMap<>(answers);
        switch (event) {
            case ConcernAnswered e -> now.put(e.concern(), false);
            case ConcernResolved e -> now.put(e.concern(), true);
        }
        return new Sequel(begun, now, ending, circulations, adoptions);
    }

    Sequel after(SolutionMerged event, Instant occurredAt) {
        return ended(new Ending(event.into(), event.reason(), occurredAt));
    }

    Sequel after(SolutionWithdrawn event, Instant occurredAt) {
        return ended(new Ending(null, event.reason(), occurredAt));
    }

    private Sequel ended(Ending how) {
        return new Sequel(begun, answers, how, circulations, adoptions);
    }

    Sequel after(SolutionCirculated event, Instant occurredAt) {
        var next = new Circulation(event.revision(), event.regions(), event.learning(), occurredAt);
        return new Sequel(begun, answers, ending, and(circulations, next), adoptions);
    }

    /** Another solution was proposed as an adaptation of this one's revision. */
    Sequel adoptedAs(SolutionProposed event, int revision, Instant occurredAt) {
        var next = new Adoption(event.solution(), event.space(), event.region(), revision, occurredAt);
        return new Sequel(begun, answers, ending, circulations, and(adoptions, next));
    }

    private static <T> List<T> and(List<T> before, T next) {
        return Stream.concat(before.stream(), Stream.of(next)).toList();
    }
}
