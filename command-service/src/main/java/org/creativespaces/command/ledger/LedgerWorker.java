package org.creativespaces.command.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Does what is asked of the ledger on its one writing connection: events above all, and snapshots beside them. */
final class LedgerWorker implements SqlBatches.Statements<LedgerWork> {
    private static final String KEEP = """
        INSERT INTO snapshot (aggregate_id, sequence, family, type, revision, payload, envelope, event_id, taken_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (aggregate_id) DO UPDATE
        SET sequence = excluded.sequence, family = excluded.family, type = excluded.type, revision = excluded.revision,
            payload = excluded.payload, envelope = excluded.envelope, event_id = excluded.event_id,
            taken_at = excluded.taken_at
        WHERE excluded.sequence >= snapshot.sequence
        """;

    private final LedgerWriter events;
    private final PreparedStatement keep;
    private final PreparedStatement look;

    LedgerWorker(Connection connection, LedgerWriter events) throws SQLException {
        this.events = events;
        this.keep = connection.prepareStatement(KEEP);
        this.look = connection.prepareStatement("SELECT 1");
    }

    @Override
    public void write(List<LedgerWork> works) throws SQLException {
        var appends = new ArrayList<List<LedgerRow>>(works.size());
        for (var work : works) {
            switch (work) {
                case LedgerWork.Append append -> appends.add(append.rows());
                case LedgerWork.Hold hold -> look.execute();
                case LedgerWork.Keep snapshot -> keep(snapshot.snapshot());
            }
        }
        events.write(appends);
    }

    @Override
    public RuntimeException refusal(LedgerWork work, RuntimeException why) throws SQLException {
        return work instanceof LedgerWork.Append append ? events.refusal(append.rows(), why) : why;
    }

    @Override
    public boolean counts(LedgerWork work) {
        return !(work instanceof LedgerWork.Hold);
    }

    @Override
    public void committed() {
        events.committed();
    }

    private void keep(SnapshotRow snapshot) throws SQLException {
        keep.setString(1, snapshot.aggregateId());
        keep.setLong(2, snapshot.sequence());
        keep.setString(3, snapshot.family());
        keep.setString(4, snapshot.type());
        keep.setString(5, snapshot.revision());
        keep.setString(6, snapshot.payload());
        keep.setString(7, snapshot.envelope());
        keep.setString(8, snapshot.eventId());
        keep.setLong(9, snapshot.takenAt());
        keep.executeUpdate();
    }
}
