package org.creativespaces.query.solution.trial;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.creativespaces.events.SolutionId;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.projection.ReadModel;
import org.creativespaces.query.projection.ReadModels;
import org.creativespaces.query.projection.RowField;
import org.creativespaces.query.texts.Texts;
import org.creativespaces.query.texts.Texts.Opened;

/** What a reader of a solution may know of its trials and reviews. */
public final class TrialQueries {
    private static final RowField<TrialRow> SOLUTION = new RowField<>("solution", TrialRow::solution);
    private static final RowField<ObservationRow> OBSERVED = new RowField<>("solution", ObservationRow::solution);
    private static final RowField<ReviewRow> REVIEWED = new RowField<>("solution", ReviewRow::solution);
    private static final Comparator<ObservationRow> BY_DAY =
            Comparator.comparing(ObservationRow::date).thenComparingLong(ObservationRow::position);

    private final ReadModel<TrialRow> rows;
    private final ReadModel<ObservationRow> observations;
    private final ReadModel<ReviewRow> reviews;
    private final Parties parties;
    private final Texts texts;

    public TrialQueries(ReadModels models, Parties parties, Texts texts) {
        this.rows = models.readModel(new TrialProjection());
        this.observations = models.readModel(new ObservationProjection());
        this.reviews = models.readModel(new ReviewProjection());
        this.parties = parties;
        this.texts = texts;
    }

    /**
     * Its trials, in the order in which they were started.
     *
     * @param withheld whether the solution's texts are withheld from the reader
     */
    public List<TrialView> trials(SolutionId solution, boolean withheld) {
        var started = rows.having(SOLUTION, solution).stream()
                .sorted(Comparator.comparingLong(TrialRow::position))
                .toList();
        if (started.isEmpty()) return List.of();
        var observed = observations.having(OBSERVED, solution).stream()
                .sorted(BY_DAY)
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
        var given = reviews.having(REVIEWED, solution).stream()
                .sorted(Comparator.comparingLong(ReviewRow::position))
                .toList();
        var known = parties.find(given.stream().map(ReviewRow::reviewer).toList());
        return texts.openWhile(opened -> {
            var telling = new TrialTelling(known, open(opened, withheld), opened);
            return given.stream().map(row -> telling.view(row, named)).toList();
        });
    }

    private static Opened open(Opened opened, boolean withheld) {
        return withheld ? text -> Texts.WITHHELD : opened;
    }
}
