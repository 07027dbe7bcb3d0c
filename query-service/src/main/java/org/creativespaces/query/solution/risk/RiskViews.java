package org.creativespaces.query.solution.risk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.creativespaces.events.Party;
import org.creativespaces.events.SolutionId;
import org.creativespaces.query.directory.Parties;
import org.creativespaces.query.projection.ReadModel;
import org.creativespaces.query.projection.ReadModels;
import org.creativespaces.query.projection.RowField;
import org.creativespaces.query.solution.risk.RiskRow.Share;
import org.creativespaces.query.texts.Texts;

/** What a reader of a solution may know of its risks. */
public final class RiskViews {
    private static final RowField<RiskRow> SOLUTION = new RowField<>("solution", RiskRow::solution);

    private final ReadModel<RiskRow> rows;
    private final Parties parties;
    private final Texts texts;

    public RiskViews(ReadModels models, Parties parties, Texts texts) {
        this.rows = models.readModel(new RiskProjection());
        this.parties = parties;
        this.texts = texts;
    }

    /**
     * All that were ever seen for a solution, in the order in which they were seen.
     *
     * @param withheld whether the solution's texts are withheld from the reader
     */
    public List<RiskView> of(SolutionId solution, boolean withheld) {
        var seen = rows.having(SOLUTION, solution).stream()
                .sorted(Comparator.comparingLong(RiskRow::position))
                .toList();
        var known = parties.find(seen.stream().flatMap(RiskViews::parties).toList());
        return texts.openWhile(opened -> {
            var telling = new RiskTelling(known, withheld ? text -> Texts.WITHHELD : opened, opened);
            return seen.stream().map(telling::view).toList();
        });
    }

    private static Stream<Party> parties(RiskRow row) {
        return Stream.concat(
                Stream.of(row.owner()), row.shares().values().stream().map(Share::party));
    }
}
