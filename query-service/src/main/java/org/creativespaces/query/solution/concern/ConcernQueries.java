package org.creativespaces.query.solution.concern;

import static org.creativespaces.query.projection.ReadModel.field;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.creativespaces.events.SolutionId;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.projection.ReadModel;
import org.creativespaces.query.solution.concern.RaisedRow.Raised;
import org.creativespaces.query.texts.Texts;

/** What a reader of a solution may know of the concerns about it. */
public final class ConcernQueries {
    /** Of how many parties, so that no answer grows with the people of a conversation; the trail tells of all. */
    private static final int MOST_PARTIES = 500;

    private static final int ALL = 0;

    private final ReadModel<RaisedRow> raised;
    private final ReadModel<AnswerRow> answers;
    private final Parties parties;
    private final Texts texts;

    ConcernQueries(ReadModel<RaisedRow> raised, ReadModel<AnswerRow> answers, Parties parties, Texts texts) {
        this.raised = raised;
        this.answers = answers;
        this.parties = parties;
        this.texts = texts;
    }

    /**
     * Those that gave a reason, of the parties that raised or gave one up latest, in the order in which they were raised.
     *
     * @param withheld whether the solution's texts are withheld from the reader
     */
    public List<ConcernView> of(SolutionId solution, boolean withheld) {
        var ofSolution = Filters.eq(field("solution"), solution.toString());
        var concerns = raised.list(ofSolution, Sorts.descending(field("byAge")), MOST_PARTIES).stream()
                .flatMap(row -> row.concerns().stream())
                .sorted(Comparator.comparingLong(Raised::position))
                .toList();
        if (concerns.isEmpty()) return List.of();
        var given = answers.list(ofSolution, Sorts.ascending("_id"), ALL).stream()
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
