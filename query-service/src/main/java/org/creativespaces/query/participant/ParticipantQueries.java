package org.creativespaces.query.participant;

import java.util.List;
import java.util.Optional;
import org.creativespaces.query.identity.Viewer;
import org.creativespaces.query.projection.ReadModel;
import org.creativespaces.query.texts.Texts;

/** What people may read about people: themselves. */
public final class ParticipantQueries {
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
}
