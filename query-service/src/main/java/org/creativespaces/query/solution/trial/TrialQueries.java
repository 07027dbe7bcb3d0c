package org.creativespaces.query.solution.trial;

import static org.creativespaces.query.projection.ReadModel.field;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.creativespaces.events.SolutionId;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.projection.ReadModel;
import org.creativespaces.query.texts.Texts;
import org.creativespaces.query.texts.Texts.Opened;

/** What a reader of a solution may know of its trials and reviews. */
public final class TrialQueries {
    private static final int ALL = 0;

    private final ReadModel<TrialRow> rows;
    private final ReadModel<ObservationRow> observations;
    private final ReadModel<ReviewRow> reviews;
    private final Parties parties;
    private final Texts texts;

    TrialQueries(
            ReadModel<TrialRow> rows,
            ReadModel<ObservationRow> observations,
            ReadModel<ReviewRow> reviews,
            Parties parties,
            Texts texts) {
        this.rows = rows;
        this.observations = observations;
        this.reviews = reviews;
        this.parties = parties;
        this.texts = texts;
    }

    /**
     * Its trials, in the order in which they were started.
     *
     * @param withheld whether the solution's texts are withheld from the reader
     */
    public List<TrialView> trials(SolutionId solution, boolean withheld) {
        var started = rows.list(ofSolution(solution), Sorts.ascending("_id"), ALL).stream()
                .sorted(Comparator.comparingLong(TrialRow::position))
                .toList();
        if (started.isEmpty()) return List.of();
        var observed = observations.list(ofSolution(solution), Sorts.ascending(field("byDate")), ALL).stream()
                .collect(Collectors.groupingBy(ObservationRow::trial));
        var known = parties.find(started.stream()
                .map(TrialRow::conductor)
                .filter(Objects::nonNull)
                .toList());
        return texts.openWhile(opened -> {
            var telling = new TrialTelling(known, open(opened, withheld), opened);
            return started.stream()
                    .map(row -> telling.view(row, observed.getOrDefault(row.id(), List.of())))
                    .toList();
        });
    }

    /**
     * What those it is for said of it, in the order in which they were recorded.
     *
     * @param withheld whether the solution's texts are withheld from the reader
     * @param named whether the reader may know from which side single people speak
     */
    public List<ReviewView> reviews(SolutionId solution, boolean withheld, boolean named) {
        var given = reviews.list(ofSolution(solution), Sorts.ascending(field("byAge")), ALL);
        var known = parties.find(given.stream().map(ReviewRow::reviewer).toList());
        return texts.openWhile(opened -> {
            var telling = new TrialTelling(known, open(opened, withheld), opened);
            return given.stream().map(row -> telling.view(row, named)).toList();
        });
    }

    private static Opened open(Opened opened, boolean withheld) {
        return withheld ? text -> Texts.WITHHELD : opened;
    }

    private static Bson ofSolution(SolutionId solution) {
        return Filters.eq(field("solution"), solution.toString());
    }
}
