package org.creativespaces.query.solution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.creativespaces.events.Event;
import org.creativespaces.events.SolutionId;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.solution.SolutionEvent.SolutionProposed;
import org.creativespaces.query.directory.Spaces;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.ledger.Recorded;
import org.creativespaces.query.past.AsOf;
import org.creativespaces.query.past.Past;
import org.creativespaces.query.projection.FoldedModels;
import org.creativespaces.query.projection.ReadModel;
import org.creativespaces.query.projection.ReadModels;
import org.creativespaces.query.solution.SolutionQueries.Seen;

/**
 * Solutions as they were, each folded again from the few events that concern it. Who may know of a solution and read
 * its texts is decided by what holds now.
 */
record PastSolutions(
        Past past, ReadModel<SolutionRow> present, Spaces spaces, Function<ReadModels, SolutionViews> views) {
    Optional<Seen> find(SolutionId id, Viewer viewer, AsOf asked) {
        past.awaitPresent();
        var hidden = spaces.hiddenFrom(viewer);
        return present.find(id.toString())
                .filter(now -> !hidden.contains(now.origin().space()))
                .flatMap(now -> find(now, viewer, hidden, asked));
    }

    private Optional<Seen> find(SolutionRow now, Viewer viewer, Set<SpaceId> hidden, AsOf asked) {
        var oversees = viewer.oversees(now.origin().region());
        var asOf = oversees ? asked : asked.wholeMonths();
        var position = past.positionAt(asOf);
        var folded = past.inTurn(() -> folded(now, position));
        return folded.row(now.id())
                .map(then -> oversees ? then : then.butWithheldAs(now))
                .map(then -> folded.view(then, viewer, hidden, asOf.day(), asOf.moment()))
                .map(view -> new Seen(view, position));
    }

    private SolutionViews folded(SolutionRow solution, long position) {
        var models = new FoldedModels();
        var folded = views.apply(models);
        concerning(solution, position).forEach(models::take);
        return folded;
    }

    /** Its own events, the proposals that it adapts one after the other, and those that adapt it. */
    private List<Recorded<Event>> concerning(SolutionRow solution, long position) {
        var events = new ArrayList<Recorded<Event>>();
        var next = solution.origin().adaptedFrom();
        while (next != null) {
            var proposal = past.beginning(next.solution().toString(), position);
            events.addAll(proposal);
            next = proposal.isEmpty()
                    ? null
                    : ((SolutionProposed) proposal.getFirst().event()).adaptedFrom();
        }
        events.addAll(past.stream(solution.id().toString(), position));
        for (var adoption : solution.sequel().adoptions())
            events.addAll(past.beginning(adoption.solution().toString(), position));
        events.sort(Comparator.comparingLong(Recorded::position));
        return events;
    }
}
