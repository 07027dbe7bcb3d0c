package org.creativespaces.query.solution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.directory.Spaces;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.projection.ReadModel;
import org.creativespaces.query.solution.Lineage.Descent;
import org.creativespaces.query.solution.Sequel.Adoption;
import org.creativespaces.query.texts.Texts;
import org.creativespaces.query.texts.Texts.Opened;
import org.jspecify.annotations.Nullable;

/** Follows adaptations up and down. What is behind a solution that the reader may not know of is left out with it. */
public final class LineageQueries {
    private final ReadModel<SolutionRow> rows;
    private final Spaces spaces;
    private final Texts texts;

    LineageQueries(ReadModel<SolutionRow> rows, Spaces spaces, Texts texts) {
        this.rows = rows;
        this.spaces = spaces;
        this.texts = texts;
    }

    /** None if there is no such solution, or none that the reader may know of. */
    public Optional<Lineage> find(SolutionId id, Viewer viewer) {
        var hidden = spaces.hiddenFrom(viewer);
        return readable(id, hidden).map(row -> {
            var sources = sources(row, hidden);
            var below = below(row, hidden);
            return texts.openWhile(opened -> new Lineage(
                    descent(row, below, viewer, opened),
                    sources.stream()
                            .map(source -> Telling.of(source, viewer, opened).link())
                            .toList()));
        });
    }

    private Optional<SolutionRow> readable(SolutionId id, Set<SpaceId> hidden) {
        return rows.find(id.toString())
                .filter(row -> !hidden.contains(row.origin().space()));
    }

    /** An adaptation is younger than its source: the way up has an end. */
    private List<SolutionRow> sources(SolutionRow of, Set<SpaceId> hidden) {
        var sources = new ArrayList<SolutionRow>();
        for (var next = source(of, hidden); next != null; next = source(next, hidden)) sources.add(next);
        return sources;
    }

    private @Nullable SolutionRow source(SolutionRow of, Set<SpaceId> hidden) {
        var adapted = of.origin().adaptedFrom();
        return adapted == null ? null : readable(adapted.solution(), hidden).orElse(null);
    }

    /** Everything that can be reached on the way down, one level after the other. */
    private Map<SolutionId, SolutionRow> below(SolutionRow of, Set<SpaceId> hidden) {
        var found = new HashMap<SolutionId, SolutionRow>();
        var level = List.of(of);
        while (!level.isEmpty()) {
            var ids = level.stream()
                    .flatMap(row -> row.sequel().adoptions().stream())
                    .filter(adoption -> !hidden.contains(adoption.space()))
                    .map(adoption -> adoption.solution().toString())
                    .toList();
            level = rows.find(ids);
            level.forEach(row -> found.put(row.id(), row));
        }
        return found;
    }

    private static Descent descent(SolutionRow row, Map<SolutionId, SolutionRow> below, Viewer viewer, Opened opened) {
        var adoptions = row.sequel().adoptions().stream()
                .map(Adoption::solution)
                .map(below::get)
                .filter(Objects::nonNull)
                .map(next -> descent(next, below, viewer, opened))
                .toList();
        return Descent.of(Telling.of(row, viewer, opened).link(), adoptions);
    }
}
