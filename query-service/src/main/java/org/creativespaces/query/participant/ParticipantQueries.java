package org.creativespaces.query.participant;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.creativespaces.events.Constituency;
import org.creativespaces.events.ParticipantId;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.SpaceId;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.projection.ReadModel;
import org.creativespaces.query.projection.RowField;
import org.creativespaces.query.texts.Texts;

/** What people may read about people: themselves. */
public final class ParticipantQueries {
    private static final RowField<ParticipantRow> REGION = new RowField<>("region", ParticipantRow::region);
    private static final RowField<ParticipantRow> SPACES = new RowField<>("spaces", ParticipantRow::spaces);

    private final ReadModel<ParticipantRow> rows;
    private final Texts texts;

    ParticipantQueries(ReadModel<ParticipantRow> rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    /** None for a reader who is no participant. */
    public Optional<OwnRecord> own(Viewer viewer) {
        return Optional.ofNullable(viewer.participant())
                .flatMap(id -> rows.find(id.toString()))
                .map(this::own);
    }

    private OwnRecord own(ParticipantRow row) {
        var pseudonym = texts.open(row.pseudonym());
        return new OwnRecord(
                row.id(),
                row.version(),
                pseudonym == null ? Texts.ERASED : pseudonym,
                row.constituency(),
                row.region(),
                List.copyOf(row.spaces()));
    }

    /** Who is a member of a space, by the names they chose, for an organiser who records for them; nobody who was erased. */
    public List<Member> membersOf(SpaceId space) {
        return named(rows.having(SPACES, space));
    }

    /** Who registered in a region, for its organisers; nobody who was erased. */
    public List<Member> registeredIn(RegionCode region) {
        return named(rows.having(REGION, region));
    }

    private List<Member> named(List<ParticipantRow> some) {
        var members = some.stream().filter(row -> row.pseudonym() != null).toList();
        return texts.openWhile(opened -> members.stream()
                .map(row -> new Member(row.id(), opened.name(row.pseudonym()), row.constituency()))
                .sorted(Comparator.comparing(Member::pseudonym, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Member::id, Comparator.comparing(ParticipantId::toString)))
                .toList());
    }

    /** Somebody by the name they chose. */
    public record Member(ParticipantId id, String pseudonym, Constituency constituency) {}
}
