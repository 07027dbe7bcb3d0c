package org.creativespaces.query.solution.concern;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.creativespaces.events.SolutionId;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.projection.ReadModel;
import org.creativespaces.query.projection.ReadModels;
import org.creativespaces.query.projection.RowField;
import org.creativespaces.query.solution.concern.RaisedRow.Raised;
import org.creativespaces.query.texts.Texts;

/** What a reader of a solution may know of the concerns about it. */
public final class ConcernQueries {
    /** Of how many parties, so that no answer grows with the people of a conversation; the trail tells of all. */
    private static final int MOST_PARTIES = 500;

    private static final RowField<RaisedRow> RAISED = new RowField<>("solution", RaisedRow::solution);
    private static final RowField<AnswerRow> ANSWERED = new RowField<>("solution", AnswerRow::solution);
    private static final Comparator<RaisedRow> LATEST_FIRST =
            Comparator.comparingLong(RaisedRow::position).reversed();

    private final ReadModel<RaisedRow> raised;
    private final ReadModel<AnswerRow> answers;
    private final Parties parties;
    private final Texts texts;

    public ConcernQueries(ReadModels models, Parties parties, Texts texts) {
        this.raised = models.readModel(new RaisedProjection());
        this.answers = models.readModel(new AnswerProjection());
        this.parties = parties;
        this.texts = texts;
    }

    /**
     * Those that gave a reason, of the parties that raised or gave one up latest, in the order in which they were raised.
     *
     * @param withheld whether the solution's texts are withheld from the reader
     */
    public List<ConcernView> of(SolutionId solution, boolean withheld) {
        var concerns = raised.having(RAISED, solution).stream()
                .sorted(LATEST_FIRST)
                .limit(MOST_PARTIES)
                .flatMap(row -> row.concerns().stream())
                .sorted(Comparator.comparingLong(Raised::position))
                .toList();
        if (concerns.isEmpty()) return List.of();
        var given = answers.having(ANSWERED, solution).stream()
                .collect(Collectors.toMap(AnswerRow::concern, answer -> answer));
        var known = parties.find(concerns.stream().map(Raised::party).toList());
        return texts.openWhile(opened -> {
            var telling = new ConcernTelling(known, withheld ? text -> Texts.WITHHELD : opened, opened);
            return concerns.stream()
                    .map(concern -> telling.view(concern, given.get(concern.id())))
                    .toList();
        });
    }
}
