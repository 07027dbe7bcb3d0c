package org.creativespaces.query.region;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.creativespaces.events.Decimal;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.directory.Solutions;
import org.creativespaces.query.directory.Spaces;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.region.CommitmentFigures.Release;
import org.creativespaces.query.region.TrialFigures.OfTrial;
import org.creativespaces.query.texts.Texts;
import org.creativespaces.query.texts.Texts.Opened;
import org.jspecify.annotations.Nullable;

/** Tells single commitments and trials to one reader, as far as they may know of them. */
record Undertakings(Solutions solutions, Spaces spaces, Texts texts) {
    private static final int RELEASES = 10;
    private static final int TRIALS = 50;
    private static final Comparator<Trial> RUNNING_FIRST = Comparator.comparing(
                    (Trial trial) -> trial.outcome() != null)
            .thenComparing(Comparator.comparingLong(Trial::position).reversed());

    /** The latest that were released. */
    List<Release> releases(Collection<Commitment> all, Viewer viewer) {
        var hidden = spaces.hiddenFrom(viewer);
        var released = all.stream()
                .filter(one -> one.reason() != null && isKnown(one.space(), hidden))
                .sorted(Comparator.comparing((Commitment one) -> Objects.requireNonNull(one.endedAt()))
                        .reversed()
                        .thenComparing(one -> one.solution().toString()))
                .limit(RELEASES)
                .toList();
        var known = solutions.find(released.stream().map(Commitment::solution).collect(Collectors.toSet()));
        return texts.openWhile(opened -> released.stream()
                .map(one -> release(one, isReadable(known.get(one.solution()), viewer), opened))
                .toList());
    }

    private static Release release(Commitment one, boolean readable, Opened opened) {
        return new Release(
                one.solution(),
                one.organisation(),
                readable ? opened.text(Objects.requireNonNull(one.reason())) : Texts.WITHHELD,
                Objects.requireNonNull(one.endedAt()),
                Links.solution(one.solution()));
    }

    List<OfTrial> trials(Collection<Trial> all, Viewer viewer) {
        var hidden = spaces.hiddenFrom(viewer);
        var some = all.stream()
                .filter(trial -> isKnown(trial.space(), hidden))
                .sorted(RUNNING_FIRST)
                .limit(TRIALS)
                .toList();
        var known = solutions.find(some.stream().map(Trial::solution).collect(Collectors.toSet()));
        return texts.openWhile(opened -> some.stream()
                .map(trial -> told(trial, measure(trial, known, viewer, opened)))
                .toList());
    }

    private static String measure(
            Trial trial, Map<SolutionId, Solutions.Solution> known, Viewer viewer, Opened opened) {
        return isReadable(known.get(trial.solution()), viewer) ? opened.text(trial.measure()) : Texts.WITHHELD;
    }

    /** What is said about a solution is withheld with it. */
    private static boolean isReadable(Solutions.@Nullable Solution solution, Viewer viewer) {
        return solution != null && solution.titleReadableBy(viewer);
    }

    private static OfTrial told(Trial trial, String measure) {
        return new OfTrial(
                trial.id(),
                trial.solution(),
                trial.revision(),
                trial.start(),
                trial.outcome(),
                measure,
                trial.baseline(),
                trial.latest(),
                trial.latestOn(),
                change(trial.baseline(), trial.latest()),
                Links.solution(trial.solution()));
    }

    private static @Nullable String change(Decimal baseline, @Nullable Decimal latest) {
        return latest == null ? null : latest.value().subtract(baseline.value()).toPlainString();
    }

    private static boolean isKnown(@Nullable SpaceId space, Set<SpaceId> hidden) {
        return space != null && !hidden.contains(space);
    }
}
