package org.creativespaces.query.challenge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.creativespaces.events.ChallengeId;
import org.creativespaces.events.Party;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.directory.People;
import org.creativespaces.query.directory.Spaces;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.projection.ListedModel;
import org.creativespaces.query.projection.RowCondition;
import org.creativespaces.query.projection.RowField;
import org.creativespaces.query.projection.RowOrder;
import org.creativespaces.query.texts.Texts;
import org.jspecify.annotations.Nullable;

/** What a reader may know of challenges. */
public final class ChallengeQueries {
    private static final RowField<ChallengeRow> REGION = new RowField<>("region", ChallengeRow::region);
    private static final RowField<ChallengeRow> SPACE = new RowField<>("space", ChallengeRow::space);
    private static final RowField<ChallengeRow> RAISED_AT = new RowField<>("raisedAt", ChallengeRow::raisedAt);
    private static final RowField<NarrativeRow> CHALLENGE = new RowField<>("challenge", NarrativeRow::challenge);
    private static final RowField<NarrativeRow> BY_AGE = new RowField<>("byAge", NarrativeRow::byAge);

    private final ListedModel<ChallengeRow> rows;
    private final ListedModel<NarrativeRow> narratives;
    private final Spaces spaces;
    private final People people;
    private final Texts texts;

    ChallengeQueries(
            ListedModel<ChallengeRow> rows,
            ListedModel<NarrativeRow> narratives,
            Spaces spaces,
            People people,
            Texts texts) {
        this.rows = rows;
        this.narratives = narratives;
        this.spaces = spaces;
        this.people = people;
        this.texts = texts;
    }

    /** The challenges of a region, a space, or all, those raised last first, from a place in that order. */
    public List<ChallengeCard> list(
            @Nullable RegionCode region, @Nullable SpaceId space, Viewer viewer, int skip, int limit) {
        var hidden = spaces.hiddenFrom(viewer);
        var readable = rows.list(conditions(region, space), RowOrder.descending(RAISED_AT), ListedModel.ALL).stream()
                .filter(row -> !hidden.contains(row.space()))
                .skip(skip)
                .limit(limit)
                .toList();
        return cards(readable);
    }

    /** Those of them that the reader may know of, in the order they are asked for. */
    public List<ChallengeCard> find(List<ChallengeId> ids, Viewer viewer) {
        var hidden = spaces.hiddenFrom(viewer);
        var readable = rows.find(ids.stream().map(ChallengeId::toString).toList()).stream()
                .filter(row -> !hidden.contains(row.space()))
                .sorted(Comparator.comparingInt(row -> ids.indexOf(row.id())))
                .toList();
        return cards(readable);
    }

    /** None if there is no such challenge, or none that the reader may know of. */
    public Optional<ChallengeView> find(ChallengeId id, Viewer viewer) {
        return rows.find(id.toString())
                .filter(row -> !spaces.hiddenFrom(viewer).contains(row.space()))
                .map(row -> view(row, viewer));
    }

    private ChallengeView view(ChallengeRow row, Viewer viewer) {
        var told = narratives.list(List.of(CHALLENGE.is(row.id())), RowOrder.ascending(BY_AGE), ListedModel.ALL);
        var parties = Stream.concat(
                Stream.of(row).map(ChallengeRow::raiser), told.stream().map(NarrativeRow::author));
        var known = people.find(parties.filter(Objects::nonNull)
                .map(Party::participant)
                .distinct()
                .toList());
        var oversees = viewer.oversees(row.region());
        return texts.openWhile(opened -> new ChallengeTelling(known, oversees, opened).view(row, told));
    }

    private static List<RowCondition<ChallengeRow>> conditions(@Nullable RegionCode region, @Nullable SpaceId space) {
        var conditions = new ArrayList<RowCondition<ChallengeRow>>();
        if (region != null) conditions.add(REGION.is(region));
        if (space != null) conditions.add(SPACE.is(space));
        return conditions;
    }

    private List<ChallengeCard> cards(List<ChallengeRow> readable) {
        return texts.openWhile(
                opened -> readable.stream().map(row -> card(row, opened)).toList());
    }

    private static ChallengeCard card(ChallengeRow row, Texts.Opened opened) {
        return new ChallengeCard(
                row.id(),
                row.space(),
                row.region(),
                opened.text(row.title()),
                row.closure() != null,
                row.narratives(),
                row.raisedAt());
    }
}
