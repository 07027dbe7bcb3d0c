package org.creativespaces.query.space;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.events.Visibility;
import org.creativespaces.query.directory.Spaces;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.projection.ListedModel;
import org.creativespaces.query.projection.RowCondition;
import org.creativespaces.query.projection.RowField;
import org.creativespaces.query.projection.RowOrder;
import org.creativespaces.query.space.SpaceView.Closed;
import org.creativespaces.query.space.SpaceView.GroundRules;
import org.creativespaces.query.texts.Texts;
import org.creativespaces.query.texts.Texts.Opened;
import org.jspecify.annotations.Nullable;

/** What a reader may know of spaces. */
public final class SpaceQueries implements Spaces {
    private static final RowField<SpaceRow> REGION = new RowField<>("region", SpaceRow::region);
    private static final RowField<SpaceRow> VISIBILITY = new RowField<>("visibility", SpaceRow::visibility);
    private static final RowField<SpaceRow> OPENED_AT = new RowField<>("openedAt", SpaceRow::openedAt);

    private final ListedModel<SpaceRow> rows;
    private final Texts texts;

    SpaceQueries(ListedModel<SpaceRow> rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    /** The spaces of a region, or of all, those opened last first, from a place in that order. */
    public List<SpaceCard> list(@Nullable RegionCode region, Viewer viewer, int skip, int limit) {
        var conditions = region == null ? List.<RowCondition<SpaceRow>>of() : List.of(REGION.is(region));
        var readable = rows.list(conditions, RowOrder.descending(OPENED_AT), ListedModel.ALL).stream()
                .filter(row -> isReadable(row, viewer))
                .skip(skip)
                .limit(limit)
                .toList();
        return texts.openWhile(opened ->
                readable.stream().map(row -> card(row, viewer, opened)).toList());
    }

    /** None if there is no such space, or none that the reader may know of. */
    public Optional<SpaceView> find(SpaceId id, Viewer viewer) {
        return rows.find(id.toString())
                .filter(row -> isReadable(row, viewer))
                .map(row -> texts.openWhile(opened -> view(row, viewer, opened)));
    }

    @Override
    public Set<SpaceId> hiddenFrom(Viewer viewer) {
        return rows.having(VISIBILITY, Visibility.MEMBERS).stream()
                .filter(row -> !isReadable(row, viewer))
                .map(SpaceRow::id)
                .collect(Collectors.toSet());
    }

    private static boolean isReadable(SpaceRow row, Viewer viewer) {
        return viewer.mayRead(row.id(), row.region(), row.visibility());
    }

    private static @Nullable Integer members(SpaceRow row, Viewer viewer) {
        return viewer.oversees(row.region()) || viewer.memberOf().contains(row.id()) ? row.members() : null;
    }

    private static SpaceCard card(SpaceRow row, Viewer viewer, Opened opened) {
        return new SpaceCard(
                row.id(),
                row.region(),
                opened.text(row.title()),
                row.visibility(),
                row.closure() != null,
                members(row, viewer),
                row.solutions(),
                row.openedAt());
    }

    private static SpaceView view(SpaceRow row, Viewer viewer, Opened opened) {
        var closure = row.closure();
        return new SpaceView(
                row.id(),
                row.version(),
                row.region(),
                opened.text(row.title()),
                opened.text(row.purpose()),
                row.hosts(),
                new GroundRules(
                        row.groundRules().version(),
                        opened.text(row.groundRules().text())),
                row.agreementRule(),
                row.visibility(),
                closure == null ? null : new Closed(opened.text(closure.reason()), closure.closedAt()),
                members(row, viewer),
                row.solutions(),
                row.openedAt());
    }
}
